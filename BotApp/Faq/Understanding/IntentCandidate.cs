using BotApp.Requests;

namespace BotApp.Faq.Understanding;

/// <summary>
/// A possible meaning of a sentence with its wordings: an entry, or a request for a flow, a command or small talk
/// (<see cref="EntryId"/> is null).
/// </summary>
public sealed record IntentCandidate(
    string? EntryId, RequestKind? Flow, TextCommand? Command, SmallTalk? Talk, IReadOnlyList<Utterance> Wordings, Utterance Answer)
{
    public bool IsRequest => EntryId is null;

    /// <summary>Whether it is an entry that says where to turn with what is not the computer cell's work.</summary>
    public bool IsOtherMatter => EntryId is OtherMatters.Offices or OtherMatters.Law;

    public IntentLabel Label => EntryId is { } entry
        ? new IntentLabel(entry, entry, Flow, null, null)
        : IntentLabel.Of(new FaqRequest(Flow, Command, Talk, []));

    public static IntentCandidate From(Lexicon lexicon, FaqEntry entry) => new(
        entry.Id,
        entry.Flow,
        null,
        null,
        [.. entry.Variants.Append(entry.Question.English)
            .Append(entry.Question.Hindi)
            .Select(wording => UtteranceReader.ReadWording(lexicon, wording))],
        UtteranceReader.ReadWording(lexicon, $"{entry.ShortAnswer.English} {entry.ShortAnswer.Hindi}"));

    public static IntentCandidate From(Lexicon lexicon, FaqRequest request) => new(
        null,
        request.Flow,
        request.Command,
        request.Talk,
        [.. request.Sentences.Select(sentence => UtteranceReader.ReadWording(lexicon, sentence))],
        new Utterance([], 0, false, false));
}
