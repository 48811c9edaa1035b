namespace BotApp.Operation;

public static class OperationModule
{
    public static void AddOperation(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ICommand, VerifyAuditCommand>();
        builder.Services.AddScoped<ICommand, BackupCommand>();
        builder.Services.AddScoped<ICommand, RestoreCommand>();
        builder.Services.AddScoped<ICommand, RotateKeysCommand>();
        builder.Services.AddScoped<ICommand, ImportDirectoryCommand>();
    }

    /// <summary>
    /// With a command as its first argument the app runs that command and exits: it changes no schema, does not listen and sends nothing.
    /// Otherwise it runs the bot.
    /// </summary>
    public static async Task<int> RunCommandOrServeAsync(this WebApplication app, string[] args)
    {
        if (args is not [{ Length: > 0 } word, .. var words] || word[0] is '-' or '/' || word.Contains('=', StringComparison.Ordinal))
        {
            await app.RunAsync();
            return 0;
        }

        await using (app)
        {
            var outcome = await RunCommandAsync(app, word, words);
            await (outcome.ExitCode == 0 ? Console.Out : Console.Error).WriteLineAsync(outcome.Message);
            return outcome.ExitCode;
        }
    }

    private static async Task<CommandResult> RunCommandAsync(WebApplication app, string word, string[] words)
    {
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            var commands = scope.ServiceProvider.GetServices<ICommand>().ToList();
            if (commands.FirstOrDefault(one => one.Name == word) is not { } command)
            {
                return new CommandResult(2, $"Unknown command '{word}'. Commands:\n" + string.Join('\n', commands.Select(Line)));
            }

            var outcome = await command.RunAsync(words, CancellationToken.None);
            return outcome == CommandResult.InvalidUsage ? new CommandResult(2, Line(command)) : outcome;
        }
        catch (Exception fault)
        {
            return CommandResult.Failed($"{word} failed. {fault.GetBaseException().Message}");
        }
    }

    private static string Line(ICommand command) => $"  {command.Name} {command.Usage}";
}
