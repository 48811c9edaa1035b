using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory.Registration;

internal sealed class ShowRegistrationHandler(BotDb db) : IHandle<ShowRegistration>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) => turn.Officer.IsKnown
        ? Reply.GoOnTo<ShowMenu>()
        : RegistrationCard.Form(
            turn.Language, RegistrationDetails.Questions(await db.Offices.AsNoTracking().ToListAsync(ct)), Answers.None);
}
