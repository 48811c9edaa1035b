using BotApp.Dashboard;
using BotApp.Search;

namespace BotApp.Faq.Understanding;

/// <summary>What became of a message: answered as its label says, answered otherwise, or not answered.</summary>
public enum Outcome
{
    Right,
    Wrong,
    Declined,
}

/// <summary>
/// A message as a person typed it, with its acceptable meanings for each of its matters: an entry's id, flow:RequestKind,
/// command:TextCommand, smalltalk:SmallTalk, "lookup", or "none" for what this helpdesk knows nothing of.
/// </summary>
public sealed record LabelledMessage(string Persona, string Language, IReadOnlyList<IReadOnlySet<string>> Matters, string Text)
{
    private const string Lookup = "lookup";

    /// <summary>The messages that were looked at while tuning.</summary>
    public const string Tuning = "tuning.tsv";

    /// <summary>
    /// Two thirds of the fifth round: they may be looked at, but are no wordings, so they show what a message of a stranger meets.
    /// </summary>
    public const string Unlearned = "unlearned.tsv";

    /// <summary>Those that were not looked at, of five rounds of writing.</summary>
    public static readonly IReadOnlyList<string> HeldBack =
        ["held-back.tsv", "held-back-second.tsv", "held-back-third.tsv", "held-back-fourth.tsv", "held-back-fifth.tsv"];

    private static readonly DateOnly Day = new(2026, 11, 22);

    /// <summary>Columns: persona, language, meanings separated by "|" and matters by " + ", message.</summary>
    public static List<LabelledMessage> Read(string file) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Faq", "messages", file))
            .Select(line => line.Split('\t'))
            .Select(cells => new LabelledMessage(
                cells[0],
                cells[1],
                [.. cells[2].Split(" + ").Select(matter => matter.Split('|').ToHashSet())],
                cells[3]))];

    public bool IsOutOfScope =>
        Matters is [var only] && only.All(label => label is WordingFiles.NoneLabel or OtherMatters.Offices or OtherMatters.Law);

    public Outcome Judge(IIntentClassifier classifier, out string meaning)
    {
        var result = classifier.Classify(Text, new AskerContext(Persona switch
        {
            "head" => Desks.Head,
            "cell" => Desks.Cell,
            "sm" => Desks.SystemsManager,
            "helpdesk" => Desks.Helpdesk,
            _ => Desks.None,
        }));
        meaning = result is IntentResult.Several { Parts: var parts } ? string.Join(" + ", parts.Select(part => LabelOf(part.Meant)))
            : LabelOf(result);
        return Judge(result);
    }

    private Outcome Judge(IntentResult result)
    {
        var asked = Matters
            .Where(matter => Matters.Count == 1 || !matter.Any(label => label.StartsWith("smalltalk", StringComparison.Ordinal)))
            .ToList();
        var terms = LookupReader.Read(Text, "KCH", Day);
        // Where a look-up is one meaning of several, "where is my application" may also be answered otherwise.
        if (asked[0].Contains(Lookup) && (asked[0].Count == 1 || terms is { NamesRequestOrBatch: true } or { IsIdentifier: true }))
        {
            return terms is { NamesRequestOrBatch: true } or { IsIdentifier: true }
                || (terms is { Facts.Count: > 0 } && (terms.AsksStatus || terms.AsksWhere || result is IntentResult.OutOfScope))
                    ? Outcome.Right
                    : result is IntentResult.OutOfScope ? Outcome.Declined : Outcome.Wrong;
        }

        if (Persona is "head" or "cell" or "sm" && DashboardWords.Parse(Text) is { } topic)
        {
            return asked[0].Contains(topic is DashboardTopic.LateOffices ? "command:Overdue" : "command:Dashboard") ? Outcome.Right
                : Outcome.Wrong;
        }

        string[] meant = result is IntentResult.Several several
            ? [.. several.Parts.Select(part => LabelOf(part.Meant))]
            : [LabelOf(result)];
        if (asked.TrueForAll(matter => meant.Any(label => IsIn(matter, label))) && meant.Length <= asked.Count)
        {
            return Outcome.Right;
        }

        return result is IntentResult.OutOfScope or IntentResult.DidYouMean or IntentResult.Empty
            || (asked.Count > 1 && meant.All(label => asked.Exists(matter => IsIn(matter, label))))
                ? Outcome.Declined
                : Outcome.Wrong;
    }

    // A flow opened from an entry is that entry's next step; small talk declines what is no matter of the office.
    private static bool IsIn(IReadOnlySet<string> matter, string label) =>
        label.Split('/').Any(matter.Contains)
            || (matter.Contains(WordingFiles.NoneLabel) && label.StartsWith("smalltalk", StringComparison.Ordinal));

    private static string LabelOf(IntentResult result) => result switch
    {
        IntentResult.Flow { EntryId: { } entry } flow => $"flow:{flow.Kind}/{entry}",
        IntentResult.Flow flow => $"flow:{flow.Kind}",
        IntentResult.Command command => $"command:{command.Wanted}",
        IntentResult.SmallTalk talk => $"smalltalk:{talk.Kind}",
        IntentResult.Answer answer => answer.EntryId,
        IntentResult.OutOfScope { EntryId: { } pointer } => pointer,
        IntentResult.OutOfScope or IntentResult.Empty => WordingFiles.NoneLabel,
        IntentResult.DidYouMean several => "? " + string.Join(' ', several.EntryIds),
        _ => "",
    };
}
