using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.OfficeDirectory.Joining;

/// <summary>Merges a paper-only record into that of the officer on Teams.</summary>
public sealed record JoinRecords : IVerb
{
    public static string Verb => "officer.join";

    /// <summary>Data: the officer on Teams.</summary>
    public const string Newcomer = "newcomer";

    /// <summary>Input: the record on paper.</summary>
    public const string Record = "record";
}

/// <summary>None of the shown records is this officer; not asked again.</summary>
public sealed record KeepApart : IVerb
{
    public static string Verb => "officer.apart";

    /// <summary>Data: the records that the card showed, comma-separated; others are not affected.</summary>
    public const string Shown = "shown";
}

public sealed record ChooseRecord() : Refusal(
    new Phrase("Please choose which record on paper it is.", "कृपया चुनें कि कागज़ का कौन सा अभिलेख इनका है।"), JoinRecords.Record);

public sealed record JoinSettled() : Refusal(new Phrase(
    "Nothing was changed: this question has been settled, or it is not with you.",
    "कोई परिवर्तन नहीं किया गया: इस प्रश्न पर निर्णय हो चुका है, अथवा यह आपके पास नहीं है।"));
