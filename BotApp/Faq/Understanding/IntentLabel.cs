using BotApp.Requests;

namespace BotApp.Faq.Understanding;

/// <summary>
/// One thing a sentence can mean. For an entry, <paramref name="Flow"/> is the flow that its answer leads to.
/// </summary>
public sealed record IntentLabel(string Text, string? EntryId, RequestKind? Flow, TextCommand? Command, SmallTalk? Talk)
{
    /// <summary>Nothing that this helpdesk knows of.</summary>
    public static IntentLabel None { get; } = new(WordingFiles.NoneLabel, null, null, null, null);

    public static IntentLabel Of(FaqRequest request) => new(request.Label, null, request.Flow, request.Command, request.Talk);

    public static IntentLabel Of(FaqEntry entry) => new(entry.Id, entry.Id, entry.Flow, null, null);

    /// <summary>Null for what offers no next step: small talk, several matters, nothing known.</summary>
    public static IntentLabel? Of(IntentResult result) => result switch
    {
        IntentResult.Flow { EntryId: { } entry } flow => new(entry, entry, flow.Kind, null, null),
        IntentResult.Flow flow => Of(new FaqRequest(flow.Kind, null, null, [])),
        IntentResult.Command command => Of(new FaqRequest(null, command.Wanted, null, [])),
        IntentResult.Answer answer => new(answer.EntryId, answer.EntryId, null, null, null),
        _ => null,
    };

    /// <summary>The label that was written on a card; null where it names no flow or command. An entry may be gone by now.</summary>
    public static IntentLabel? Parse(string text) =>
        !text.Contains(':', StringComparison.Ordinal) ? new(text, text, null, null, null)
        : FaqRequest.From(text, []) is { Talk: null } request ? Of(request)
        : null;

    /// <summary>What a sentence of this meaning gets: a question its answer, a request its flow.</summary>
    public IntentResult ToResult(Utterance utterance, double score) => this switch
    {
        { Command: { } command } => new IntentResult.Command(command),
        { Talk: { } talk } => new IntentResult.SmallTalk(talk),
        { EntryId: null, Flow: { } flow } => new IntentResult.Flow(flow),
        { EntryId: { } entry, Flow: { } flow } when !utterance.IsQuestion => new IntentResult.Flow(flow, entry),
        { EntryId: { } entry } => new IntentResult.Answer(entry, score),
        _ => new IntentResult.OutOfScope(EntryId: OtherMatters.PointerFor(utterance)),
    };

    /// <summary>Whether that result is of this meaning: the same entry, command or small talk, or the flow that both lead to.</summary>
    public bool IsMeantBy(IntentResult result) => result switch
    {
        IntentResult.Command command => Command == command.Wanted,
        IntentResult.SmallTalk talk => Talk == talk.Kind,
        IntentResult.Flow flow => Flow == flow.Kind,
        IntentResult.Answer answer => EntryId == answer.EntryId,
        IntentResult.DidYouMean several => several.Meanings.Any(one => one.Text == Text),
        IntentResult.OutOfScope => this == None,
        _ => false,
    };
}
