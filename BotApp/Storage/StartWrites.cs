namespace BotApp.Storage;

/// <summary>What the app writes once while it starts.</summary>
public static class StartWrites
{
    /// <summary>Gives the work a database of its own, under the write lock, and saves what it did.</summary>
    public static async Task WriteAtStartAsync(
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
