using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Activation;

internal sealed class ShowSakshamSevaHandler(BotDb db) : IActionHandler<ShowSakshamSeva>
{
    public async Task<Reply> HandleAsync(ShowSakshamSeva action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if ((action.Known ?? ActivationProblemExtensions.Parse(inputs.Text(ShowSakshamSeva.Problem))) is not { } problem)
        {
            return ActivationCard.Ask(turn.Language, why: new ProblemNotChosen());
        }

        var contact = await db.Contacts.AsNoTracking().FirstAsync(c => c.Key == Contact.SakshamSeva, ct);
        var office = await db.Offices.AsNoTracking().FirstOrDefaultAsync(o => o.Id == turn.Officer.OfficeId, ct);
        return SakshamSevaCard.Render(turn.Language, contact, turn.Officer, office?.DisplayName ?? Basics.Phrase.Empty, problem);
    }
}
