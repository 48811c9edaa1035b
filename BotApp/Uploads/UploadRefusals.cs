using BotApp.Basics;

namespace BotApp.Uploads;

public sealed record OneWorkbookAtATime() : Refusal(new Phrase(
    "Please send one workbook at a time, without other files.",
    "कृपया एक बार में एक ही कार्यपुस्तिका भेजें, अन्य फ़ाइलों के बिना।"));

/// <summary>Expired, already confirmed, or sent by somebody else.</summary>
public sealed record StagedWorkbookMissing() : Refusal(new Phrase(
    "This workbook is no longer available: it was confirmed, discarded, or is older than a day. "
        + "Please send the file again if it is still needed.",
    "यह कार्यपुस्तिका अब लंबित नहीं है: इसकी पुष्टि हो चुकी है, इसे हटा दिया गया है, अथवा यह एक दिन से पुरानी है। "
        + "आवश्यक होने पर कृपया फ़ाइल पुनः भेजें।"));
