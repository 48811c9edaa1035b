namespace BotApp.Operation;

public static class OperationModule
{
    public static void AddOperation(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<IOperate, VerifyAuditHandler>();
        builder.Services.AddScoped<IOperate, BackupHandler>();
        builder.Services.AddScoped<IOperate, RestoreHandler>();
        builder.Services.AddScoped<IOperate, RotateKeysHandler>();
        builder.Services.AddScoped<IOperate, ImportDirectoryHandler>();
    }

    /// <summary>
    /// With a command as its first argument the app runs that command and exits: it changes no schema, does not listen and sends nothing.
    /// Otherwise it runs the bot.
    /// </summary>
    public static async Task<int> RunOrOperateAsync(this WebApplication app, string[] args)
    {
        if (args is not [{ Length: > 0 } word, .. var words] || word[0] is '-' or '/' || word.Contains('=', StringComparison.Ordinal))
        {
            await app.RunAsync();
            return 0;
        }

        await using (app)
        {
            var outcome = await OperateAsync(app, word, words);
            await (outcome.Code == 0 ? Console.Out : Console.Error).WriteLineAsync(outcome.Words);
            return outcome.Code;
        }
    }

    private static async Task<Outcome> OperateAsync(WebApplication app, string word, string[] words)
    {
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            var commands = scope.ServiceProvider.GetServices<IOperate>().ToList();
            if (commands.FirstOrDefault(one => one.Name == word) is not { } command)
            {
                return new Outcome(2, $"Unknown command '{word}'. Commands:\n" + string.Join('\n', commands.Select(Line)));
            }

            var outcome = await command.RunAsync(words, CancellationToken.None);
            return outcome == Outcome.Misused ? new Outcome(2, Line(command)) : outcome;
        }
        catch (Exception fault)
        {
            return Outcome.Failed($"{word} failed. {fault.GetBaseException().Message}");
        }
    }

    private static string Line(IOperate command) => $"  {command.Name} {command.Usage}";
}
