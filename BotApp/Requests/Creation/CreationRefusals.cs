using BotApp.Basics;
using BotApp.Templates;

namespace BotApp.Requests.Creation;

public sealed record JoinedBeforeBirth() : Refusal(new Phrase(
    "The date of joining must be after the date of birth. Were the two dates swapped?",
    "कार्यग्रहण तिथि जन्म तिथि के बाद की होनी चाहिए। क्या दोनों तिथियाँ आपस में बदल गई हैं?"), TemplateField.DateOfJoining);

public sealed record JoinedTooYoung() : Refusal(new Phrase(
    $"The date of joining is less than {CreationDetails.MinAgeAtJoining} years after the date of birth. "
        + "Please check both in the Service Book.",
    $"कार्यग्रहण तिथि जन्म तिथि से {CreationDetails.MinAgeAtJoining} वर्ष से कम बाद की है। "
        + "कृपया दोनों को सेवा पुस्तिका में जाँच लें।"), TemplateField.DateOfJoining);

public sealed record BornTooLongAgo() : Refusal(new Phrase(
    "The date of birth is too long ago for a serving officer. Please check the year.",
    "यह जन्म तिथि सेवारत अधिकारी के लिए बहुत पुरानी है। कृपया वर्ष जाँच लें।"), TemplateField.DateOfBirth);

/// <summary>Circular ¶2: no fresh application for creation of a new SSO-ID in such cases.</summary>
public sealed record HasOneAlready(string SsoIdMasked) : Refusal(new Phrase(
    $"An SSO-ID is already recorded for you ({SsoIdMasked}). It is valid for the whole service, so no fresh application may be sent (¶2). "
        + "If it does not work, ask Saksham Seva to activate it.",
    $"आपके नाम SSO-ID पहले से दर्ज है ({SsoIdMasked})। यह पूरी सेवा अवधि के लिए मान्य है, अतः नया आवेदन न भेजा जाए (पैरा 2)। "
        + "यदि यह काम नहीं कर रही है तो सक्षम सेवा से सक्रिय कराएँ।"));

public sealed record ServiceBookMissing() : Refusal(new Phrase(
    "Please attach the scan of the Service Book first: name, date of birth and date of joining must be readable.",
    "कृपया पहले सेवा पुस्तिका के पृष्ठ की स्कैन प्रति संलग्न करें: नाम, जन्म तिथि एवं कार्यग्रहण तिथि पढ़ने योग्य हों।"));
