using BotApp.Storage;

namespace BotApp.OfficeDirectory;

/// <summary>
/// Lets the profile follow the values that the office changes while the bot runs: those of now at start, later ones with each new version
/// of the directory.
/// </summary>
internal sealed class UseOfficeSettingsJob(IServiceScopeFactory scopes, OfficeProfile profile) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await db.DirectoryAsync(cancellationToken);
        profile.Follow(db.Shared<LiveOfficeSettings>());
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
