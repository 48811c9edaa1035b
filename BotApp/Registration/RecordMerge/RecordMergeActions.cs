using System.Text.Json.Serialization;
using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Registration.RecordMerge;

/// <summary>Merges a paper-only record into that of the officer on Teams.</summary>
/// <param name="OfficerOnTeams">The officer on Teams.</param>
public sealed record MergeRecords([property: JsonPropertyName("newcomer")] Guid OfficerOnTeams) : ICardAction
{
    public static string Verb => "officer.join";

    /// <summary>Input: the record on paper.</summary>
    public const string Record = "record";
}

/// <summary>None of the shown records is this officer; not asked again.</summary>
/// <param name="OfficerOnTeams">The officer on Teams.</param>
/// <param name="ShownRecords">The records that the card showed; others are not affected.</param>
public sealed record RejectMerge(
    [property: JsonPropertyName("newcomer")] Guid OfficerOnTeams,
    [property: JsonPropertyName("shown")] IReadOnlyList<Guid> ShownRecords) : ICardAction
{
    public static string Verb => "officer.apart";
}

public sealed record RecordNotChosen() : Refusal(
    new Phrase("Please choose which record on paper it is.", "कृपया चुनें कि कागज़ का कौन सा अभिलेख इनका है।"), MergeRecords.Record);

public sealed record DecidedOnRecord(string Number) : Refusal(new Phrase(
    $"Nothing was changed: this officer decided on request {Number} of the paper record, so the record cannot be theirs, "
    + "or the decision was on their own request. Please tell the Systems Manager; the request has to be examined by another officer.",
    $"कोई परिवर्तन नहीं किया गया: कागज़ के अभिलेख के अनुरोध {Number} पर इसी अधिकारी ने निर्णय लिया था; "
    + "अतः या तो यह अभिलेख इनका नहीं है अथवा निर्णय अपने ही अनुरोध पर था। "
    + "कृपया सिस्टम प्रबंधक को सूचित करें; अनुरोध की जाँच दूसरे अधिकारी से कराई जाए।"));

public sealed record MergeAlreadySettled() : Refusal(new Phrase(
    "Nothing was changed: this question has been settled, or it is not with you.",
    "कोई परिवर्तन नहीं किया गया: इस प्रश्न पर निर्णय हो चुका है, अथवा यह आपके पास नहीं है।"));
