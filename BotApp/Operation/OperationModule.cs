using System.CommandLine;
using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Operation.Anchors;
using Microsoft.Extensions.Options;

namespace BotApp.Operation;

public static class OperationModule
{
    private static readonly string[] HelpOptions = ["--help", "-h", "-?", "/h", "/?", "--version"];

    public static void AddOperation(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<AuditOptions>("Audit");
        builder.Services.AddSingleton<IValidateOptions<AuditOptions>>(new AuditOptionsCheck(builder.Environment.IsDevelopment()));
        builder.Services.AddOutboxHandler<AnchorAuditPayload, AnchorAuditOutboxHandler>();
        builder.Services.AddOutboxHandler<AnchorMailPayload, AnchorMailOutboxHandler>();
        builder.Services.AddHostedService<ScheduleAnchorJob>();
        builder.Services.AddScoped<VerifyAuditCommand>();
        builder.Services.AddScoped<BackupCommand>();
        builder.Services.AddScoped<RestoreCommand>();
        builder.Services.AddScoped<RotateKeysCommand>();
        builder.Services.AddScoped<DocumentsCommand>();
        builder.Services.AddScoped<ImportDirectoryCommand>();
        builder.Services.AddScoped<HolidaysCommand>();
        builder.Services.AddScoped<OrderScanStore>();
        builder.Services.AddScoped<DecideRequestCommand>();
        builder.Services.AddScoped<PersonCommand>();
        builder.Services.AddScoped<LearnWordingsCommand>();
        builder.Services.AddScoped<CheckCommand>();
        builder.Services.AddScoped<StatusCommand>();
        builder.Services.AddScoped<OutboxCommand>();
    }

    /// <summary>A command or a request for help, rather than nothing or settings (<c>--key=value</c>) for the bot.</summary>
    public static bool IsCommand(string[] args) =>
        args is [{ Length: > 0 } first, ..]
            && (HelpOptions.Contains(first) || !(first[0] is '-' or '/' || first.Contains('=', StringComparison.Ordinal)));

    /// <summary>Runs the command with the settings of the bot. It changes no schema, does not listen and sends nothing.</summary>
    public static async Task<int> RunCommandAsync(this WebApplication app, string[] args)
    {
        await using (app)
        {
            return await RunCommandAsync(app.Services, args, Console.Out, Console.Error);
        }
    }

    /// <summary>The same with the services of an app that is built but not started.</summary>
    public static async Task<int> RunCommandAsync(IServiceProvider services, string[] args, TextWriter output, TextWriter error)
    {
        var line = CommandLine(new CommandRunner(services, output, error)).Parse(
            args,
            new ParserConfiguration { ResponseFileTokenReplacer = null });
        var exitCode = await line.InvokeAsync(
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        return line.Errors.Count > 0 ? CommandResult.InvalidUsage : exitCode;
    }

    private static RootCommand CommandLine(CommandRunner runner) =>
        new(
            "The SSO-ID & mapping assistant. Without a command it runs the bot. "
                + "With a command it runs that command with the bot's settings and exits; it does not listen and sends nothing. "
                + "Exit code 0 means success, 1 failure or a finding, 2 a command line that was not understood. See docs/operations.md.")
        {
            CheckCommand.Describe(runner),
            StatusCommand.Describe(runner),
            OutboxCommand.Describe(runner),
            VerifyAuditCommand.Describe(runner),
            BackupCommand.Describe(runner),
            RestoreCommand.Describe(runner),
            RotateKeysCommand.Describe(runner),
            DocumentsCommand.Describe(runner),
            ImportDirectoryCommand.Describe(runner),
            HolidaysCommand.Describe(runner),
            DecideRequestCommand.Describe(runner),
            PersonCommand.Describe(runner),
            LearnWordingsCommand.Describe(runner),
        };

    private sealed class AuditOptionsCheck(bool mayBeEmpty) : IValidateOptions<AuditOptions>
    {
        public ValidateOptionsResult Validate(string? name, AuditOptions options) =>
            options.Problem(mayBeEmpty) is { } why ? ValidateOptionsResult.Fail(why) : ValidateOptionsResult.Success;
    }

    private sealed class CommandRunner(IServiceProvider services, TextWriter output, TextWriter error) : ICommandRunner
    {
        public async Task<int> RunAsync<TCommand>(Func<TCommand, Task<CommandResult>> work) where TCommand : class
        {
            var result = await RunInScopeAsync(work);
            await (result.ExitCode == 0 ? output : error).WriteLineAsync(result.Message);
            return result.ExitCode;
        }

        private async Task<CommandResult> RunInScopeAsync<TCommand>(Func<TCommand, Task<CommandResult>> work) where TCommand : class
        {
            try
            {
                await using var scope = services.CreateAsyncScope();
                return await work(scope.ServiceProvider.GetRequiredService<TCommand>());
            }
            catch (OperationCanceledException)
            {
                return CommandResult.Failed("The command was interrupted. Run it again.");
            }
            catch (Exception fault)
            {
                return CommandResult.Failed($"The command failed. {fault.GetBaseException().Message}");
            }
        }
    }
}
