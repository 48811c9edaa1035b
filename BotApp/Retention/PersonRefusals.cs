using BotApp.Basics;
using BotApp.DirectoryEntries;

namespace BotApp.Retention;

public sealed record PersonNotFound() : Refusal(
    new Phrase(
        "Nobody in the directory has this name or office mail address. Please check the spelling, or give the whole mail address.",
        "निर्देशिका में इस नाम अथवा कार्यालय मेल पते का कोई व्यक्ति नहीं है। कृपया वर्तनी जाँचें, अथवा पूरा मेल पता दें।"),
    FindPerson.Who);

public sealed record OwnRecord() : Refusal(new Phrase(
    "Nobody closes, reopens or erases their own record. Please ask the Systems Manager.",
    "कोई भी अपना ही अभिलेख न बंद करता है, न पुनः खोलता है, न मिटाता है। कृपया सिस्टम प्रबंधक से कहें।"));

public sealed record ClosingNeedsSystemsManager() : Refusal(new Phrase(
    "This person belongs to the computer cell or is the Systems Manager: only the Systems Manager or the operator can close the record.",
    "यह व्यक्ति कंप्यूटर प्रकोष्ठ के हैं अथवा सिस्टम प्रबंधक हैं: इनका अभिलेख केवल सिस्टम प्रबंधक अथवा संचालक बंद कर सकते हैं।"));

public sealed record NotClosedYet() : Refusal(new Phrase(
    "Only the data of somebody who has left is erased. Close the record first.",
    "केवल कार्यालय छोड़ चुके व्यक्ति का विवरण मिटाया जाता है। पहले अभिलेख बंद करें।"));

public sealed record StillOpenRequests(int Count) : Refusal(new Phrase(
    $"{Count} of this person's requests are still open. Finish, refuse or withdraw them first; nothing was changed.",
    $"इस व्यक्ति के {Count} अनुरोध अभी लंबित हैं। पहले उन्हें पूर्ण करें, अस्वीकृत करें अथवा वापस लें; कोई परिवर्तन नहीं किया गया।"));

public sealed record UnderLegalHold() : Refusal(new Phrase(
    "A legal hold keeps this data. Nothing is deleted or erased until the Systems Manager lifts it.",
    "विधिक रोक के कारण यह विवरण सुरक्षित रखा गया है। सिस्टम प्रबंधक द्वारा रोक हटाए जाने तक कुछ भी हटाया या मिटाया नहीं जाएगा।"));

public sealed record AlreadyErased() : Refusal(new Phrase(
    "The personal data of this record has been erased already.",
    "इस अभिलेख का व्यक्तिगत विवरण पहले ही मिटाया जा चुका है।"));

public sealed record ErasureSettled() : Refusal(new Phrase(
    "Nothing was changed: this erasure has been decided, or it is not with you.",
    "कोई परिवर्तन नहीं किया गया: इस मिटाने पर निर्णय हो चुका है, अथवा यह आपके पास नहीं है।"));

public sealed record ErasureNeedsSecondPerson() : Refusal(new Phrase(
    "A second person confirms an erasure: neither whoever proposed it nor the person concerned.",
    "मिटाने की पुष्टि दूसरा व्यक्ति करता है: न प्रस्तावक, न संबंधित व्यक्ति।"));

public sealed record ReasonForHoldMissing() : Refusal(
    new Phrase(
        "Please give the reason: the number and date of the order, or the case.",
        "कृपया कारण दें: आदेश की संख्या एवं तिथि, अथवा प्रकरण।"),
    SetHold.Reason);
