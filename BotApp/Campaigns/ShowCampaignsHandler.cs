using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

internal sealed class ShowCampaignsHandler(BotDb db) : IActionHandler<ShowCampaigns>
{
    public async Task<Reply> HandleAsync(ShowCampaigns action, Inputs inputs, Turn turn, CancellationToken ct) => CampaignCard.List(
        turn.Language,
        await db.CampaignsAsync(ct),
        await db.Offices.AsNoTracking().OrderBy(office => office.Name).ToListAsync(ct),
        Inputs.None);
}
