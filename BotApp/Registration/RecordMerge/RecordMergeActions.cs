using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Registration.RecordMerge;

/// <summary>Merges a paper-only record into that of the officer on Teams.</summary>
public sealed record MergeRecords : ICardAction
{
    public static string Verb => "officer.join";

    /// <summary>Data: the officer on Teams.</summary>
    public const string OfficerOnTeams = "newcomer";

    /// <summary>Input: the record on paper.</summary>
    public const string Record = "record";
}

/// <summary>None of the shown records is this officer; not asked again.</summary>
public sealed record RejectMerge : ICardAction
{
    public static string Verb => "officer.apart";

    /// <summary>Data: the records that the card showed, comma-separated; others are not affected.</summary>
    public const string ShownRecords = "shown";
}

public sealed record RecordNotChosen() : Refusal(
    new Phrase("Please choose which record on paper it is.", "कृपया चुनें कि कागज़ का कौन सा अभिलेख इनका है।"), MergeRecords.Record);

public sealed record MergeAlreadySettled() : Refusal(new Phrase(
    "Nothing was changed: this question has been settled, or it is not with you.",
    "कोई परिवर्तन नहीं किया गया: इस प्रश्न पर निर्णय हो चुका है, अथवा यह आपके पास नहीं है।"));
