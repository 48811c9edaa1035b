using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

internal sealed class OpenCampaignHandler(BotDb db, OfficeProfile profile) : IActionHandler<OpenCampaign>
{
    public async Task<Reply> HandleAsync(OpenCampaign action, Inputs inputs, Turn turn, CancellationToken ct) =>
        await db.Campaigns.AsNoTracking().FirstOrDefaultAsync(one => one.Id == action.Campaign, ct) is not { } campaign
            ? Reply.RedirectTo<ShowCampaigns>()
            : await db.CampaignViewAsync(campaign, profile, turn.Now, ct) is var view
                && campaign is { IsByList: true, State: CampaignState.Prepared }
                && view.People == 0
            ? OrderListCard.Ask(turn.Language, campaign)
            : CampaignCard.Render(turn.Language, view);
}
