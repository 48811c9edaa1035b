namespace BotApp.Notifications.Leases;

/// <summary>Gives each due outbox row to one worker at a time.</summary>
public interface IOutboxLeases
{
    /// <summary>Releases what a previous process left behind, where only one process can use the database.</summary>
    Task ReleaseAbandonedAsync(CancellationToken ct);

    /// <summary>
    /// Leases due rows, oldest first. Skips people for whom another worker holds rows, so that one worker keeps the order and pace of a
    /// chat, across nodes.
    /// </summary>
    Task<IReadOnlyList<OutboxMessage>> LeaseAsync(LeaseRequest lease, CancellationToken ct);

    /// <summary>Extends the leases of these workers by the full duration.</summary>
    Task RenewLeasesAsync(IReadOnlyCollection<Guid> workers, TimeSpan length, CancellationToken ct);
}
