using BotApp.Requests;

namespace BotApp.OfficeDirectory.Joining;

/// <summary>A person known from paper only who may be the officer on Teams.</summary>
public sealed record PaperRecord(Officer Person, PersonFacts Facts, string Office, IReadOnlyList<Request> Requests, IReadOnlyList<Agreement> Agreements);

/// <summary>
/// An officer on Teams and the paper-only records that may be the same person. <paramref name="Open"/> are the officer's own: of two of one
/// kind only one may continue. With <paramref name="IsOfAnotherOffice"/>, <paramref name="Facts"/> omit personal details: the viewer may
/// neither see them nor confirm the officer.
/// </summary>
public sealed record JoinView(Officer Newcomer, PersonFacts Facts, string Office, IReadOnlyList<Request> Open, IReadOnlyList<PaperRecord> Records, bool IsOfAnotherOffice = false)
{
    /// <summary>Maximum number of records on one card; more of one name in one office are not expected.</summary>
    public const int MostRecords = 5;
}
