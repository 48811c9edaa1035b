using System.Text.RegularExpressions;

namespace BotApp.Architecture;

/// <summary>
/// <c>.ci/debian</c> types what the documents of the installation say, and says nothing of its own. The run itself takes minutes and wants
/// root (BOT_DEBIAN=1); this holds script and documents together at every build.
/// </summary>
[Trait("Size", "fast")]
public sealed partial class InstallationTests
{
    private static readonly string Script = RepositoryFiles.Read(".ci/debian");

    /// <summary>Each document, the script's name for it, and how many of its sections have commands.</summary>
    public static TheoryData<string, string, int> Documents => new()
    {
        { "docs/install-debian.md", "install", 7 },
        { "docs/upgrade-rollback.md", "upgrade", 3 },
        { "docs/backup-restore.md", "backup", 2 },
    };

    [Theory, MemberData(nameof(Documents))]
    public void The_script_follows_every_section_that_has_commands(string document, string name, int most)
    {
        Assert.Contains($"\n{name}={document}\n", Script, StringComparison.Ordinal);
        var sections = Blocks(document).Where(block => block.Kind.StartsWith("sh", StringComparison.Ordinal))
            .Select(block => block.Section).Distinct().ToList();
        Assert.Equal(most, sections.Count);
        Assert.All(sections, section => Assert.Contains($"\"${name}\" \"{section}\"", Script, StringComparison.Ordinal));
        Assert.Empty(NamedSection().Matches(Script).Where(match => match.Groups["document"].Value == name)
            .Select(match => match.Groups["section"].Value).Except(sections));
    }

    [Theory, MemberData(nameof(Documents))]
    public void Every_block_is_marked_as_typed_on_the_machine_or_where_it_is_built(string document, string name, int most)
    {
        Assert.Contains($"all_typed \"${name}\"", Script, StringComparison.Ordinal);
        Assert.True(Blocks(document).Count() >= most);
        Assert.All(Blocks(document), block => Assert.Contains(block.Kind, (string[])["sh", "sh build", "sql"]));
    }

    [Theory, MemberData(nameof(Documents))]
    public void The_script_repeats_no_command_of_a_document(string document, string name, int most)
    {
        var lines = Blocks(document).SelectMany(block => block.Text.Split('\n')).Select(line => line.Trim().TrimEnd('\\').Trim()).ToList();
        Assert.True(lines.Count > most, name);
        // A restart is also tried by itself.
        Assert.DoesNotContain(
            lines.Where(command => command.Length > 30 && !command.StartsWith("systemctl restart ", StringComparison.Ordinal)),
            command => Script.Contains(command, StringComparison.Ordinal));
    }

    private static IEnumerable<(string Section, string Kind, string Text)> Blocks(string document) =>
        from Match block in Block().Matches(RepositoryFiles.Read(document))
        select (
            Heading().Matches(RepositoryFiles.Read(document)[..block.Index]).Last().Groups["title"].Value,
            block.Groups["kind"].Value,
            block.Groups["text"].Value);

    [GeneratedRegex(@"^```(?<kind>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^## (?<title>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("\"\\$(?<document>[a-z]+)\" \"(?<section>[^\"]+)\"")]
    private static partial Regex NamedSection();
}
