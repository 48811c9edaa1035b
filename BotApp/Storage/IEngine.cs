using BotApp.Notifications;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>What SQLite and PostgreSQL do differently: who may write now, who may send a row now, and how a schema is made ready.</summary>
public interface IEngine
{
    /// <summary>Brings the schema up to this build, while no other process does; refuses one that a newer build has written.</summary>
    Task PrepareAsync(BotDb db, CancellationToken ct);

    /// <summary>Waits in front of a write, where the database itself does not.</summary>
    Task<IDisposable> EnterAsync(CancellationToken ct);

    /// <summary>
    /// Called first in a transaction: from here to its end nobody else, in this process or another, is between reading and writing what a
    /// decision rests on (numbers, duplicates, the last line of the record).
    /// </summary>
    Task WriteAloneAsync(BotDb db, CancellationToken ct);

    /// <summary>Whether no other process uses the database at this moment; one that has just ended may be waited for a little.</summary>
    Task<bool> IsAloneAsync(BotDb db, CancellationToken ct);

    /// <summary>Whether a row with that key was there already.</summary>
    bool IsTaken(DbUpdateException exception);

    /// <summary>
    /// Leases due rows, oldest first. A person some of whose rows are being sent is left alone: order and pace of one chat stay with one
    /// worker, also between nodes.
    /// </summary>
    Task<IReadOnlyList<OutboxMessage>> LeaseAsync(BotDb db, Lease lease, CancellationToken ct);

    /// <summary>Holds what these workers have not marked yet for the whole length again.</summary>
    Task RenewAsync(BotDb db, IReadOnlyCollection<Guid> workers, TimeSpan length, CancellationToken ct);

    /// <summary>Notes that this node lives, and counts those that have said so within <paramref name="life"/>.</summary>
    Task<int> BeatAsync(BotDb db, Guid node, TimeSpan life, CancellationToken ct);

    /// <summary>Takes this node's sign of life back: it ends.</summary>
    Task LeaveAsync(BotDb db, Guid node, CancellationToken ct);
}

/// <summary>Which worker takes rows that are due at an instant of the office's clock, for how long, and how many at most.</summary>
/// <param name="ByRelay">Mails, or all that is no mail; a person may get one of each side by side.</param>
public sealed record Lease(Guid Worker, bool ByRelay, DateTimeOffset DueBy, TimeSpan Length, int Most);
