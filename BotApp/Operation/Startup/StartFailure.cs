using System.Text.RegularExpressions;

namespace BotApp.Operation.Startup;

/// <summary>What stopped the start, as one line for the operator: setting, reason and remedy, without a stack.</summary>
public static partial class StartFailure
{
    public static string Describe(string message) => Unconvertible().Match(message) is { Success: true } wrong
        ? $"{wrong.Groups["key"].Value} must be {Expected(wrong.Groups["type"].Value)}."
        : string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Expected(string type) => type switch
    {
        "System.Int32" or "System.Int64" => "a whole number",
        "System.Boolean" => "true or false",
        "System.TimeOnly" => "a time such as 18:30",
        _ when typeof(StartFailure).Assembly.GetType(type) is { IsEnum: true } named => $"one of {string.Join(", ", Enum.GetNames(named))}",
        _ => "a value of the kind that docs/configuration.md names",
    };

    /// <summary>The message of the configuration binder. The value is left out: it may be a secret in the wrong place.</summary>
    [GeneratedRegex("Failed to convert configuration value (?:'.*' )?at '(?<key>[^']+)' to type '(?<type>[^']+)'", RegexOptions.Singleline)]
    private static partial Regex Unconvertible();
}
