using System.CommandLine;
using System.Text.RegularExpressions;
using BotApp.Operation;
using BotApp.Storage.Documents;

namespace BotApp.Architecture;

/// <summary>What documents tell an operator to type or set exists: commands, options, settings, and the bot's own words.</summary>
[Trait("Size", "fast")]
public sealed partial class NamedInDocumentsTests
{
    private static readonly Dictionary<string, Command> Commands = (
        from type in typeof(OperationModule).Assembly.GetTypes()
        let describe = type.GetMethod("Describe", [typeof(ICommandRunner)])
        where describe is { IsStatic: true } && describe.ReturnType == typeof(Command)
        select (Command)describe!.Invoke(null, [new NoRunner()])!)
        .ToDictionary(command => command.Name);

    private static readonly HashSet<string> Settings = [.. (
        from type in typeof(OperationModule).Assembly.GetTypes()
        where type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.IsNested
        from property in type.GetProperties()
        where property.SetMethod is not null
        let section = type == typeof(S3Options) ? "Documents" : type.Name[..^"Options".Length]
        select $"{section}:{property.Name}"), "Teams:Playground"];

    public static TheoryData<string> Documents =>
        [.. RepositoryFiles.All("*.md").Where(file => file != "CHANGELOG.md").Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Documents))]
    public void Commands_and_their_options_exist(string document)
    {
        var text = RepositoryFiles.Read(document);
        var lines = CommandLine().Matches(text).Concat(CodeSpan().Matches(text)).Select(match => match.Groups["line"].Value.Trim());
        Assert.True(Commands.Count >= 11, "The commands were not found.");
        Assert.Empty(lines.Select(Problem).OfType<string>());
    }

    public static TheoryData<string> DocumentsAndSamples =>
        [.. ((IEnumerable<string>)["*.md", "*.service", "*.yaml", "*.yml", "*.conf", "*.cfg", "*.mjs", "Dockerfile", "ssobot"])
            .SelectMany(RepositoryFiles.All)
            .Where(file => file != "CHANGELOG.md" && (file.EndsWith(".md", StringComparison.Ordinal)
                || file.StartsWith("deploy/", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(DocumentsAndSamples))]
    public void Settings_exist(string document)
    {
        var sections = Settings.Select(setting => setting.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(
            from Match match in Setting().Matches(RepositoryFiles.Read(document))
            where sections.Contains(match.Groups["section"].Value)
            let name = $"{match.Groups["section"].Value}:{match.Groups["name"].Value}"
            where !Settings.Contains(name)
            select name);
    }

    [Theory]
    [InlineData("docs/troubleshooting.md")]
    [InlineData("docs/runbook.md")]
    public void Buttons_and_sentences_of_the_bot_are_its_own(string document)
    {
        var code = string.Concat(RepositoryFiles.All("*.cs").Where(file => file.StartsWith("BotApp/", StringComparison.Ordinal))
            .Select(RepositoryFiles.Read));
        Assert.Empty(
            from Match match in Emphasis().Matches(RepositoryFiles.Read(document))
            let words = match.Groups["words"].Value
            where !code.Contains(words, StringComparison.Ordinal)
            select words);
    }

    /// <summary>Null when the line is none of ours, or all that it names exists.</summary>
    private static string? Problem(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var name, .. var rest])
        {
            return null;
        }

        if (!Commands.TryGetValue(name, out var command))
        {
            return name.StartsWith('-') ? null : $"{name}: no such command";
        }

        var sub = rest.FirstOrDefault() is { } next ? command.Subcommands.FirstOrDefault(one => one.Name == next) : null;
        var options = (sub is null ? command.Subcommands.SelectMany(one => one.Options).Concat(command.Options) : sub.Options)
            .Select(option => option.Name)
            .Append("--help");
        var named = rest.Select(word => Option().Match(word).Value).Where(option => option.Length > 0);
        return named.FirstOrDefault(option => !options.Contains(option)) is { } wrong ? $"{line}: no option {wrong}" : null;
    }

    /// <summary>What follows the name of the program, up to the end of the line, of the code span or of the cell.</summary>
    [GeneratedRegex(
        @"(?:BotApp\.dll|/opt/ssobot/BotApp|(?:^|(?<=`|/app ))ssobot) +(?<line>[a-z][a-z-]*[^`\n|]*)", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    /// <summary>A code span that begins with a command and goes on with an option: without one it may be anything.</summary>
    [GeneratedRegex(
        "`(?<line>(?:check|status|outbox|verify-audit|backup|restore|rotate-keys|import-directory|holidays|decide-request|person|documents)"
            + "(?: [^`]*)?)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"(?<=^\[?)(?<option>--[a-z-]+)")]
    private static partial Regex Option();

    [GeneratedRegex(@"\b(?<section>[A-Z][A-Za-z]+)(?::|__)(?<name>[A-Z][A-Za-z]+)\b")]
    private static partial Regex Setting();

    [GeneratedRegex(@"(?<!\*)\*{1,2}(?<words>[^*\n]+)\*{1,2}(?!\*)")]
    private static partial Regex Emphasis();

    private sealed class NoRunner : ICommandRunner
    {
        public Task<int> RunAsync<TCommand>(Func<TCommand, Task<CommandResult>> work) where TCommand : class => Task.FromResult(0);
    }
}
