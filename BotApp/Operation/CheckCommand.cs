using System.CommandLine;
using BotApp.Operation.Health;

namespace BotApp.Operation;

/// <summary>
/// Tries everything that the bot needs, without starting it: settings, key, database, folders, Teams, relay, certificate, clock.
/// </summary>
internal sealed class CheckCommand(ISelfCheck check)
{
    public static Command Describe(ICommandRunner runner)
    {
        var mail = new Option<string?>("--mail")
        {
            Description = "Sends a test mail to this address too.",
            HelpName = "address",
            Validators =
            {
                given =>
                {
                    if (given.Tokens is [{ Value: var address }] && !address.Contains('@', StringComparison.Ordinal))
                    {
                        given.AddError("--mail takes a mail address.");
                    }
                },
            },
        };
        var command = new Command(
            "check",
            "Checks settings, key, database, folders, the way to Teams, the log-in to the relay, certificate and clock.")
        {
            mail,
        };
        command.SetAction((words, ct) => runner.RunAsync<CheckCommand>(one => one.RunAsync(words.GetValue(mail), ct)));
        return command;
    }

    private async Task<CommandResult> RunAsync(string? mailTo, CancellationToken ct) =>
        await check.FindAsync(mailTo, ct) is { Count: > 0 } findings
            ? CommandResult.Failed(string.Join('\n', findings))
            : CommandResult.Done(
                mailTo is null ? "Everything is as it should be." : $"Everything is as it should be. A mail was sent to {mailTo}.");
}
