using BotApp.Basics;

namespace BotApp.Consolidation;

public sealed record InvalidReference() : Refusal(new Phrase(
    "Please enter the reference as given by Saksham Seva, or leave it empty and add it later.",
    "कृपया सक्षम सेवा द्वारा दी गई संदर्भ संख्या लिखें, अथवा रिक्त छोड़कर बाद में जोड़ें।"), ForwardBatch.Reference);

public sealed record InvalidForwardDate() : Refusal(new Phrase(
    "Please choose the day it was forwarded; it cannot be in the future.",
    "कृपया अग्रेषण की तिथि चुनें; यह भविष्य की नहीं हो सकती।"), ForwardBatch.Day);

public sealed record ResultMissing() : Refusal(new Phrase(
    "Please fill in one of the two: the result, or the reason given by Saksham Seva.",
    "कृपया दोनों में से एक भरें: परिणाम, अथवा सक्षम सेवा का कारण।"), CompleteRow.SsoId);

public sealed record RowMissing() : Refusal(new Phrase(
    "Please choose a row that is still waiting for its result.", "कृपया वह पंक्ति चुनें जिसका परिणाम अभी लंबित है।"), CompleteRow.Row);

public sealed record InvalidSsoId() : Refusal(new Phrase(
    "This does not look like an SSO-ID. Use 4 to 30 letters, digits, dots, hyphens or underscores.",
    "यह SSO-ID नहीं लगती। कृपया 4 से 30 वर्ण लिखें: अंग्रेज़ी अक्षर, अंक, बिंदु, हाइफ़न अथवा अंडरस्कोर।"), CompleteRow.SsoId);
