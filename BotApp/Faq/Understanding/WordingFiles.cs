namespace BotApp.Faq.Understanding;

/// <summary>
/// The wordings of the folder Wordings, a file for each language: a label in brackets, then its wordings, one a line. A label is an entry's
/// id, <c>flow:</c> with a <see cref="Requests.RequestKind"/>, <c>command:</c> with a <see cref="TextCommand"/>, <c>smalltalk:</c> with a
/// <see cref="SmallTalk"/>, or <see cref="NoneLabel"/>.
/// </summary>
public static class WordingFiles
{
    /// <summary>The label of sentences that this helpdesk knows nothing of.</summary>
    public const string NoneLabel = "none";

    private const string CoreFile = "core.txt";
    private const string ButtonFile = "buttons.txt";
    private const string MalayalamFile = "malayalam.txt";
    private const string Folder = "BotApp.Faq.Understanding.Wordings.";

    /// <summary>Files of words instead of sentences.</summary>
    private static readonly string[] WordFiles = ["lexicon.txt", "spellings.txt", ButtonFile];

    /// <summary>The typical sentences by label, which others are compared with.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Core { get; } = Read([CoreFile]);

    /// <summary>All wordings by label, from every file of the folder; a new language is a new file.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ByLabel { get; } = Read([.. SentenceFiles(), ButtonFile]);

    private static readonly Dictionary<string, IReadOnlyList<string>> Learned = Read(SentenceFiles());

    /// <summary>All sentences of a label, without titles of buttons; of an entry those beside its own.</summary>
    public static IReadOnlyList<string> Of(string label) => Learned.GetValueOrDefault(label) ?? [];

    /// <summary>The words of one file of wordings, as they sound.</summary>
    internal static IEnumerable<string> WordsOf(string file) => Read([file]).Values
        .SelectMany(wordings => wordings)
        .SelectMany(Tokenizer.Tokenize)
        .Select(PhoneticEncoder.PhoneticKey);

    /// <summary>The words of all other files of wordings in Latin letters and Devanagari, as they sound.</summary>
    internal static IEnumerable<string> WordsOfOthers(string file) =>
        SentenceFiles().Where(other => other != file && other != MalayalamFile).SelectMany(WordsOf);

    /// <summary>The lines of a file without blank lines and comments.</summary>
    internal static IEnumerable<string> LinesOf(string file)
    {
        using var reader = new StreamReader(Open(file));
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } text && text[0] != '#')
            {
                yield return text;
            }
        }
    }

    internal static Stream Open(string file) => typeof(WordingFiles).Assembly.GetManifestResourceStream(Folder + file)
        ?? throw new InvalidOperationException($"The build left out BotApp/Faq/Understanding/Wordings/{file}.");

    private static IEnumerable<string> SentenceFiles() => typeof(WordingFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .Select(name => name[Folder.Length..])
        .Except(WordFiles)
        .Order(StringComparer.Ordinal);

    private static Dictionary<string, IReadOnlyList<string>> Read(IEnumerable<string> files)
    {
        Dictionary<string, List<string>> found = [];
        foreach (var file in files)
        {
            List<string>? wordings = null;
            foreach (var line in LinesOf(file))
            {
                if (line is ['[', .. var label, ']'])
                {
                    found.TryAdd(label, []);
                    wordings = found[label];
                }
                else
                {
                    (wordings ?? throw new FormatException($"{file}: \"{line}\" stands before the first [label].")).Add(line);
                }
            }
        }

        return found.ToDictionary(one => one.Key, IReadOnlyList<string> (one) => one.Value);
    }
}
