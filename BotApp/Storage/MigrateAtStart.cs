using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>Applies the migrations and checks the key before anything else starts.</summary>
internal sealed class MigrateAtStart(IServiceScopeFactory scopes, IDatabaseProvider engine, ILogger<MigrateAtStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await engine.MigrateAsync(db, cancellationToken);
        await db.EnsureKeyAsync(cancellationToken);
        log.LogInformation("Database ready at {Migration}", db.Database.GetMigrations().LastOrDefault());
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
