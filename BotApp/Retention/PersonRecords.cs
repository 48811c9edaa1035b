using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Retention;

/// <summary>How much is kept about a person.</summary>
/// <param name="Officer">The record in the directory.</param>
/// <param name="Office">Its office; null when it has none.</param>
/// <param name="OpenRequests">Requests by or about the person that are under way.</param>
/// <param name="EndedRequests">Those that have ended.</param>
/// <param name="Scans">What an erasure deletes: scans of requests about the person, of drafts and of decided office orders.</param>
/// <param name="Drafts">Unfinished forms.</param>
/// <param name="Questions">Typed questions without an answer.</param>
/// <param name="Messages">Cards and outbox rows to the person.</param>
/// <param name="IsHeld">Whether a legal hold covers the person or one of these requests.</param>
public sealed record PersonRecords(
    Officer Officer,
    Phrase? Office,
    int OpenRequests,
    int EndedRequests,
    int Scans,
    int Drafts,
    int Questions,
    int Messages,
    bool IsHeld)
{
    /// <summary>Campaigns and check-ins that named the person.</summary>
    public int Campaigns { get; init; }

    /// <summary>The posts that the person holds, or for which they are or have named a link officer; closing ends these charges.</summary>
    public IReadOnlyList<Phrase> Charges { get; init; } = [];

    /// <summary>Why the person cannot be erased now; null when they can.</summary>
    public Refusal? CheckErasure() =>
        Officer.ErasedAt is not null ? new AlreadyErased()
        : !Officer.IsClosed ? new NotClosedYet()
        : IsHeld ? new UnderLegalHold()
        : OpenRequests > 0 ? new StillOpenRequests(OpenRequests)
        : null;
}
