namespace BotApp.Faq.Understanding;

/// <summary>A labelled sentence with its acceptable results: entry ids, flow:RequestKind or command:TextCommand.</summary>
public sealed record LabelledSentence(IReadOnlyList<string> Right, string Language, string Text)
{
    /// <summary>Columns: labels separated by "|", language, sentence.</summary>
    public static List<LabelledSentence> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Faq", "wordings", file))
            .Select(line => line.Split('\t'))
            .Select(cells => new LabelledSentence(cells[0].Split('|'), cells[1], cells[2]))];

    public static string LabelOf(IntentResult heard) => heard switch
    {
        IntentResult.Flow flow => $"flow:{flow.Kind}",
        IntentResult.Command command => $"command:{command.Wanted}",
        IntentResult.Answer answer => answer.EntryId,
        _ => "",
    };
}
