namespace BotApp.Storage;

/// <summary>What the app writes by itself, at start and later, in no turn and for no outbox row.</summary>
public static class ScopedWrites
{
    /// <summary>Gives the work a database of its own, under the write lock, and saves what it did.</summary>
    public static async Task WriteAsync(
        this IServiceScopeFactory scopes, TimeProvider clock, Func<BotDb, DateTimeOffset, Task> write, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(write);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await db.BeginWriteAsync(ct);
        var now = clock.GetUtcNow();
        await write(db, now);
        await db.SaveAsync(now, ct);
    }
}
