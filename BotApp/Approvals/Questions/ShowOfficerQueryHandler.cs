using BotApp.Conversation;
using BotApp.Storage;

namespace BotApp.Approvals.Questions;

internal sealed class ShowOfficerQueryHandler(BotDb db) : IActionHandler<ShowOfficerQuery>
{
    public async Task<Reply> HandleAsync(ShowOfficerQuery action, Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.OpenEnquiriesAsync(turn.Officer.Id, ct) is [var oldest, ..]
            ? OfficerQueryCard.ForOfficer(turn.Language, oldest)
            : Reply.RedirectTo<ShowMenu>();
}
