using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Registration;

internal sealed class ShowRegistrationHandler(BotDb db) : IActionHandler<ShowRegistration>
{
    public async Task<Reply> HandleAsync(ShowRegistration action, Inputs inputs, Turn turn, CancellationToken ct) => turn.Officer.IsKnown
        ? Reply.RedirectTo(action.Next ?? ActionLink.To<ShowMenu>())
        : RegistrationCard.Form(
            turn.Language, RegistrationDetails.Questions(await db.Offices.AsNoTracking().ToListAsync(ct)), Answers.None, action.Next);
}
