using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

/// <summary>Starts, pauses, resumes or ends a campaign; pressed late or twice it shows today's state.</summary>
internal sealed class ChangeCampaignHandler(BotDb db, OfficeProfile profile) : IActionHandler<ChangeCampaign>
{
    public async Task<Reply> HandleAsync(ChangeCampaign action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.Campaigns.FirstOrDefaultAsync(one => one.Id == action.Campaign, ct) is not { } campaign)
        {
            return Reply.RedirectTo<ShowCampaigns>();
        }

        var done = await db.ChangeAsync(campaign, action.Change, turn, profile, ct) && await db.SaveAsync(turn.Now, ct);
        if (!done)
        {
            db.DiscardUnsaved();
            return Reply.RedirectTo(new OpenCampaign(action.Campaign));
        }

        return CampaignCard.Render(
            turn.Language, await db.CampaignViewAsync(campaign, profile, turn.Now, ct), Said(action.Change));
    }

    private static Phrase Said(CampaignChange change) => change switch
    {
        CampaignChange.Start => new("Started", "आरंभ किया गया"),
        CampaignChange.Pause => new("Paused", "रोका गया"),
        CampaignChange.Resume => new("Resumed", "पुनः जारी किया गया"),
        CampaignChange.End => new("Ended", "समाप्त किया गया"),
    };
}
