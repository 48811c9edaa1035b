namespace BotApp.Operation;

/// <summary>One command of the operator: <c>dotnet BotApp.dll verify-audit</c>. The bot itself does not run in that process.</summary>
public interface IOperate
{
    /// <summary>The first word of the command line.</summary>
    string Name { get; }

    /// <summary>What follows it, and what it does; one line.</summary>
    string Usage { get; }

    /// <param name="words">What follows the name on the command line.</param>
    Task<Outcome> RunAsync(string[] words, CancellationToken ct);
}

/// <summary>How a command ended: the process's exit code (0 done, 1 not done or something is wrong, 2 not understood) and words for the operator.</summary>
public sealed record Outcome(int Code, string Words)
{
    /// <summary>The command line is not this command's; its usage is shown.</summary>
    public static readonly Outcome Misused = new(2, "");

    public static Outcome Done(string words) => new(0, words);

    public static Outcome Failed(string words) => new(1, words);
}
