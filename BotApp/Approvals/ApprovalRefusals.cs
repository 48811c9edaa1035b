using BotApp.Basics;

namespace BotApp.Approvals;

/// <summary>The card is older than the request's current version; nobody decides on what they have not seen.</summary>
public sealed record ChangedSince() : Refusal(new Phrase(
    "The request has changed since this card was sent. Please look at it again; nothing was recorded.",
    "यह कार्ड भेजे जाने के बाद अनुरोध बदल गया है। कृपया पुनः देखें; कुछ भी दर्ज नहीं किया गया।"));

public sealed record NothingApproved() : Refusal(new Phrase(
    "Nothing was approved: these requests have been decided or have changed in the meantime. This is the current state.",
    "कुछ भी अनुमोदित नहीं हुआ: इन अनुरोधों पर निर्णय हो चुका है अथवा वे बदल गए हैं। वर्तमान स्थिति इस प्रकार है।"));

public sealed record NothingTicked() : Refusal(
    new Phrase("Please tick at least one approval.", "कृपया कम से कम एक अनुमोदन चिह्नित करें।"), UndoApprovals.Ticked);

public sealed record SomeNotTakenBack(int Count) : Refusal(new Phrase(
    $"Not taken back: {Count}. More than 10 minutes have passed, or it has moved on since.",
    $"वापस नहीं लिए जा सके: {Count}। 10 मिनट से अधिक समय बीत चुका है अथवा कार्रवाई आगे बढ़ चुकी है।"));
