namespace BotApp.Operation;

/// <summary>Result of a command: the exit code (0 success, 1 failure or a finding) and a message for the operator.</summary>
public sealed record CommandResult(int ExitCode, string Message)
{
    /// <summary>The exit code for unknown commands, options and malformed values.</summary>
    public const int InvalidUsage = 2;

    public static CommandResult Done(string message) => new(0, message);

    public static CommandResult Failed(string message) => new(1, message);
}
