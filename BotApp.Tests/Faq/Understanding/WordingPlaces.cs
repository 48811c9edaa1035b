using BotApp.Support;

namespace BotApp.Faq.Understanding;

/// <summary>Every wording that is learned, with its file and line; of an entry's own variants the entry.</summary>
internal static class WordingPlaces
{
    private const string Folder = "BotApp.Faq.Understanding.Wordings.";

    /// <summary>Files whose lines are no sentences that are learned.</summary>
    private static readonly string[] OtherFiles = ["lexicon.txt", "spellings.txt", "buttons.txt"];

    public static IEnumerable<(string Wording, string Place)> All => SampleEntries.All
        .SelectMany(entry => entry.Wordings.Except(WordingFiles.Of(entry.Id)).Select(wording => (wording, $"entry {entry.Id}")))
        .Concat(Files().SelectMany(LinesOf));

    private static IEnumerable<string> Files() => typeof(WordingFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..])
        .Except(OtherFiles);

    private static IEnumerable<(string Wording, string Place)> LinesOf(string file)
    {
        using var reader = new StreamReader(typeof(WordingFiles).Assembly.GetManifestResourceStream(Folder + file)!);
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            yield return (text.Trim(), $"{file}:{line}");
        }
    }
}
