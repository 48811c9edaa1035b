namespace BotApp.Operation;

/// <summary>An operator's command, such as <c>dotnet BotApp.dll verify-audit</c>. The bot does not run in that process.</summary>
public interface ICommand
{
    /// <summary>The first argument on the command line.</summary>
    string Name { get; }

    /// <summary>Its arguments and what it does, in one line.</summary>
    string Usage { get; }

    /// <param name="words">What follows the name on the command line.</param>
    Task<CommandResult> RunAsync(string[] words, CancellationToken ct);
}

/// <summary>Result of a command: the exit code (0 success, 1 failure, 2 invalid usage) and a message for the operator.</summary>
public sealed record CommandResult(int ExitCode, string Message)
{
    /// <summary>The arguments are invalid; the usage is shown.</summary>
    public static readonly CommandResult InvalidUsage = new(2, "");

    public static CommandResult Done(string words) => new(0, words);

    public static CommandResult Failed(string words) => new(1, words);
}
