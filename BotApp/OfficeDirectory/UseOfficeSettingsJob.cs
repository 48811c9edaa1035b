using BotApp.Storage;

namespace BotApp.OfficeDirectory;

/// <summary>
/// Lets the profile follow the values that the office changes while the bot runs: those of now at start, later ones with each new version
/// of the directory.
/// </summary>
internal sealed class UseOfficeSettingsJob(IServiceScopeFactory scopes, OfficeProfile profile, ILogger<UseOfficeSettingsJob> log)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        await db.DirectoryAsync(cancellationToken);
        profile.Follow(db.Shared<LiveOfficeSettings>());
        if (!string.Equals(profile.SeedCellMail, profile.ComputerCellMail, StringComparison.OrdinalIgnoreCase))
        {
            log.LogInformation(
                "Batches go to the address of the contact {Key}, which is no longer computerCellMail of the profile", Contact.ComputerCell);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
