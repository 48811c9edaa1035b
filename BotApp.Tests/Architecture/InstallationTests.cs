using System.Text.RegularExpressions;

namespace BotApp.Architecture;

/// <summary>
/// <c>.ci/debian</c> types what docs/install-debian.md says, and says nothing of its own. The run itself takes minutes and wants root
/// (BOT_DEBIAN=1); this holds script and document together at every build.
/// </summary>
[Trait("Size", "fast")]
public sealed partial class InstallationTests
{
    private const string Document = "docs/install-debian.md";
    private static readonly string Script = RepositoryFiles.Read(".ci/debian");

    [Fact]
    public void Every_block_of_the_document_is_marked_as_typed_on_the_machine_or_where_it_is_built() =>
        Assert.All(Blocks(), block => Assert.Contains(block.Kind, (string[])["sh", "sh build"]));

    [Fact]
    public void The_script_follows_every_section_that_has_commands()
    {
        var sections = Blocks().Select(block => block.Section).Distinct().ToList();
        Assert.True(sections.Count >= 7, "The sections were not found.");
        Assert.All(sections, section => Assert.Contains($"\"{section}\"", Script, StringComparison.Ordinal));
        Assert.Empty(NamedSection().Matches(Script).Select(match => match.Groups["section"].Value).Except(sections));
    }

    [Fact]
    public void The_script_repeats_no_command_of_the_document() => Assert.Empty(
        from block in Blocks()
        from line in block.Text.Split('\n')
        let command = line.Trim().TrimEnd('\\').Trim()
        where command.Length > 30 && Script.Contains(command, StringComparison.Ordinal)
        select command);

    private static IEnumerable<(string Section, string Kind, string Text)> Blocks() =>
        from Match block in Block().Matches(RepositoryFiles.Read(Document))
        select (
            Heading().Matches(RepositoryFiles.Read(Document)[..block.Index]).Last().Groups["title"].Value,
            block.Groups["kind"].Value,
            block.Groups["text"].Value);

    [GeneratedRegex(@"^```(?<kind>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^## (?<title>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("\"(?<section>[0-9]\\. [^\",]+)\"")]
    private static partial Regex NamedSection();
}
