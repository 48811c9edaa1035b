using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Faq;

internal sealed class AskWhichHandler(BotDb db) : IHandle<AskWhich>
{
    private const int Most = 3;

    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var entries = await db.EntriesAsync(inputs.Ticked(AskWhich.Entries).Take(Most), turn.Today, ct);
        return entries.Count == 0
            ? Reply.GoOnTo<ShowMenu>()
            : AnswerCard.Which(turn.Language, entries, FaqMiss.Keepable(inputs.Text(ShowAnswer.Words)) ?? "", turn.Officer.IsKnown);
    }
}
