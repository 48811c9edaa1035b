using System.Text.RegularExpressions;
using BotApp.Notifications;
using BotApp.Storage;

namespace BotApp.Architecture;

/// <summary>The documents stay true when files move: their links, the paths they name, and the map of the code.</summary>
[Trait("Size", "fast")]
public sealed partial class DocumentTests
{
    private const string Architecture = "docs/architecture.md";

    /// <summary>Folders that exist only after a build or a run.</summary>
    private static readonly string[] MadeLater = ["App_Data/", "BotApp/App_Data", "artifacts/"];

    public static TheoryData<string> Documents => [.. RepositoryFiles.All("*.md").Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Documents))]
    public void Links_lead_to_files_and_headings(string document)
    {
        var folder = Path.GetDirectoryName(document)!;
        Assert.Empty(
            from Match link in Link().Matches(Prose(document))
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
            let parts = target.Split('#')
            let path = parts[0].Length == 0 ? document : Path.Combine(folder, parts[0])
            where !Exists(path) || (parts.Length > 1 && !AnchorsOf(path).Contains(parts[1]))
            select target);
    }

    [Theory, MemberData(nameof(Documents))]
    public void Paths_named_in_documents_exist(string document) => Assert.Empty(
        from Match span in CodeSpan().Matches(Prose(document))
        let path = span.Groups["path"].Value
        where !MadeLater.Any(made => path.StartsWith(made, StringComparison.Ordinal))
        where !StartsOf(document).Any(start => Exists(start + path) || Exists($"{start}{path}.cs"))
        select path);

    [Fact]
    public void The_architecture_document_lists_every_top_folder()
    {
        var map = Section(Architecture, "Layout");
        Assert.Empty(
            from folder in Directory.EnumerateDirectories(RepositoryFiles.PathOf("BotApp")).Select(Path.GetFileName)
            where folder is not ("bin" or "obj" or "App_Data" or "Properties")
            where !map.Contains($"`{folder}/`", StringComparison.Ordinal)
            select folder);
    }

    [Fact]
    public void Every_question_of_a_maintainer_has_one_file()
    {
        var rows = Section(Architecture, "Where is …?").Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .ToList();
        Assert.True(rows.Count >= 25);
        Assert.Empty(
            from row in rows
            let file = row.Split('|')[2].Trim(' ', '`')
            where !StartsOf(Architecture).Any(start => File.Exists(RepositoryFiles.PathOf(start + file)))
            select row);
    }

    /// <summary>What restore does, an operator who restores by PostgreSQL's own ways does by hand.</summary>
    [Fact]
    public void The_statement_that_holds_restored_mails_names_columns_and_kinds_as_the_code_does()
    {
        var words = Quoted().Matches(RepositoryFiles.Read("docs/backup-restore.md").Split("UPDATE ")[1].Split(';')[0])
            .Select(word => word.Groups["word"].Value).Distinct().Order(StringComparer.Ordinal);

        string[] expected =
        [
            nameof(BotDb.Outbox), nameof(OutboxMessage.DeadAt), nameof(OutboxMessage.DueAt), nameof(OutboxMessage.DoneAt),
            nameof(OutboxMessage.Kind),
            nameof(OutboxMessage.LastFailure), nameof(FailureReason.Restored), OutboxKinds.SplitBatch, .. OutboxKinds.MailKinds,
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), words);
    }

    [Fact]
    public void The_readme_fits_on_two_screens() => Assert.InRange(RepositoryFiles.Read("README.md").Split('\n').Length, 1, 121);

    /// <summary>What a path in a document may be relative to.</summary>
    private static string[] StartsOf(string document) => ["", "BotApp/", "BotApp.Tests/", Path.GetDirectoryName(document) + "/"];

    private static bool Exists(string path) => Path.Exists(RepositoryFiles.PathOf(path));

    private static string Prose(string document) => Fence().Replace(RepositoryFiles.Read(document), "");

    private static string Section(string document, string heading) =>
        RepositoryFiles.Read(document).Split("\n## ").Single(section => section.StartsWith(heading + "\n", StringComparison.Ordinal));

    /// <summary>GitHub's anchors: lower case, punctuation dropped, spaces as hyphens.</summary>
    private static IEnumerable<string> AnchorsOf(string document) =>
        from Match heading in Heading().Matches(Prose(document.Replace('\\', '/')))
        let words = heading.Groups["words"].Value.ToLowerInvariant()
        select string.Concat(words.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    [GeneratedRegex("""["'](?<word>[^"']+)["']""")]
    private static partial Regex Quoted();

    [GeneratedRegex("^```.*?^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    /// <summary>A path in a code span: letters first, with a slash and nothing that no file name here has.</summary>
    [GeneratedRegex(@"`(?<path>\.?[A-Za-z][\w.-]*/[\w./-]*)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"^#{1,6} +(?<words>.+?) *$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
