using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

internal sealed class ShowAnswerHandler(FaqBook book, BotDb db) : IHandle<ShowAnswer>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (book.Find(inputs.Text(ShowAnswer.Entry)) is not { } entry)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        var wanted = entry.Contacts.Append(entry.Ask ?? "").ToList();
        var contacts = await db.Contacts.AsNoTracking().Where(contact => wanted.Contains(contact.Key)).OrderBy(contact => contact.Key).ToListAsync(ct);
        return FaqCard.Answer(turn.Language, entry, contacts);
    }
}
