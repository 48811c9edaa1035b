using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Uploads.DirectoryLoading;

internal sealed class ShowDirectoryHandler(BotDb db) : IActionHandler<ShowDirectory>
{
    public async Task<Reply> HandleAsync(ShowDirectory action, Inputs inputs, Turn turn, CancellationToken ct) => DirectoryCard.Home(
        turn.Language,
        await db.Offices.CountAsync(ct),
        await db.Officers.CountAsync(officer => officer.Status == DirectoryStatus.Confirmed && officer.ClosedAt == null, ct));
}
