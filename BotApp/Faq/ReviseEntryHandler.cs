using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

internal sealed class ReviseEntryHandler(BotDb db) : IActionHandler<ReviseEntry>
{
    public async Task<Reply> HandleAsync(ReviseEntry action, Inputs inputs, Turn turn, CancellationToken ct) => EntryCard.Form(
        turn.Language,
        await db.FaqEntries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == action.Text.Entry, ct),
        await db.UnansweredGroupAsync(action.Text.Question, ct),
        action.Text.ValueOf);
}
