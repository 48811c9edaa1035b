using BotApp.OfficeDirectory;
using BotApp.Requests;

namespace BotApp.Registration.RecordMerge;

/// <summary>A person known from paper only who may be the officer on Teams.</summary>
public sealed record PaperRecord(
    Officer Person,
    PersonFacts Facts,
    Basics.Phrase Office,
    IReadOnlyList<Request> Requests,
    IReadOnlyList<MatchingField> MatchingFields);

/// <summary>
/// An officer on Teams and the paper-only records that may be the same person. <paramref name="OpenRequests"/> are the officer's own: of
/// two of one kind only one may continue. With <paramref name="IsOfAnotherOffice"/>, <paramref name="Facts"/> omit personal details: the
/// viewer may neither see them nor confirm the officer.
/// </summary>
public sealed record RecordMergeView(
    Officer OfficerOnTeams,
    PersonFacts Facts,
    Basics.Phrase Office,
    IReadOnlyList<Request> OpenRequests,
    IReadOnlyList<PaperRecord> Records,
    bool IsOfAnotherOffice = false)
{
    /// <summary>Maximum number of records on one card; more of one name in one office are not expected.</summary>
    public const int MaxRecords = 5;

    /// <summary>Records beyond those on the card; they follow when one of these is merged or declined.</summary>
    public int MoreRecords { get; init; }
}
