using BotApp.Conversation;

namespace BotApp.Faq;

/// <summary>
/// A possible meaning of a sentence with its wordings: an entry, or a request for a flow
/// (<see cref="EntryId"/> is null).
/// </summary>
public sealed record Target(string? EntryId, Intent? Flow, IReadOnlyList<Reading> Wordings, Reading Answer)
{
    public bool IsRequest => EntryId is null;

    public static Target Of(Lexicon lexicon, FaqEntry entry) => new(
        entry.Id,
        entry.Flow,
        [.. entry.Variants.Append(entry.Question.English).Append(entry.Question.Hindi).Select(wording => Reader.Own(lexicon, wording))],
        Reader.Own(lexicon, $"{entry.ShortAnswer.English} {entry.ShortAnswer.Hindi}"));

    public static Target Of(Lexicon lexicon, FaqRequest request) => new(
        null,
        request.Intent,
        [.. request.Sentences.Select(sentence => Reader.Own(lexicon, sentence))],
        new Reading([], 0, false, false));
}
