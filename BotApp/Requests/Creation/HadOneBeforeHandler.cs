using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Activation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Creation;

internal sealed class HadOneBeforeHandler(BotDb db) : IHandle<HadOneBefore>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var contact = await db.Contacts.AsNoTracking().FirstAsync(c => c.Key == Contact.SakshamSeva, ct);
        var office = await db.Offices.AsNoTracking().FirstOrDefaultAsync(o => o.Id == turn.Officer.OfficeId, ct);
        return SakshamSevaCard.Of(turn.Language, contact, turn.Officer, office?.Name ?? "");
    }
}
