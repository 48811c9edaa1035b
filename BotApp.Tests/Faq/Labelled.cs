using BotApp.Conversation;

namespace BotApp.Faq;

/// <summary>A labelled sentence with its acceptable results: entry ids or flow:Intent.</summary>
public sealed record Labelled(IReadOnlyList<string> Right, string Language, string Text)
{
    /// <summary>Columns: labels separated by "|", language, sentence.</summary>
    public static List<Labelled> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Faq", "wordings", file))
            .Select(line => line.Split('\t'))
            .Select(cells => new Labelled(cells[0].Split('|'), cells[1], cells[2]))];

    public static string LabelOf(Heard heard) => heard switch
    {
        Heard.Flow flow => $"flow:{flow.Intent}",
        Heard.Answer answer => answer.EntryId,
        _ => "",
    };
}
