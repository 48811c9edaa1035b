using BotApp.Requests;

namespace BotApp.OfficeDirectory.Joining;

/// <summary>A person known from paper only, who may be the officer now on Teams.</summary>
public sealed record PaperRecord(Officer Person, PersonFacts Facts, string Office, IReadOnlyList<Request> Requests, IReadOnlyList<Agreement> Agreements);

/// <summary>
/// An officer on Teams and the records on paper that may be the same person. <paramref name="Open"/> are the officer's own requests under
/// way: of two of one kind, only one may go on. With <paramref name="IsOfAnotherOffice"/>, <paramref name="Facts"/> are without the personal
/// ones: they are not the viewer's to see, nor is it theirs to confirm the officer.
/// </summary>
public sealed record JoinView(Officer Newcomer, PersonFacts Facts, string Office, IReadOnlyList<Request> Open, IReadOnlyList<PaperRecord> Records, bool IsOfAnotherOffice = false)
{
    /// <summary>Records shown at a time; more of one name in one office are not to be expected.</summary>
    public const int MostRecords = 5;
}
