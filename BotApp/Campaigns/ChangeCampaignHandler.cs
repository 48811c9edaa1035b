using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

/// <summary>Starts, pauses, resumes or ends a campaign; pressed late or twice it shows today's state.</summary>
internal sealed class ChangeCampaignHandler(BotDb db, OfficeProfile profile) : IActionHandler<ChangeCampaign>
{
    /// <summary>A running campaign saves a round every few seconds; a press that meets one is carried out after it.</summary>
    private const int MaxTries = 5;

    public async Task<Reply> HandleAsync(ChangeCampaign action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        for (var tries = 1; tries <= MaxTries; tries++)
        {
            if (await db.Campaigns.FirstOrDefaultAsync(one => one.Id == action.Campaign, ct) is not { } campaign)
            {
                return Reply.RedirectTo<ShowCampaigns>();
            }

            if (!await db.ChangeAsync(campaign, action.Change, turn, profile, ct))
            {
                break;
            }

            if (await db.SaveAsync(turn.Now, ct))
            {
                return CampaignCard.Render(
                    turn.Language, await db.CampaignViewAsync(campaign, profile, turn.Now, ct), Said(action.Change));
            }
        }

        db.DiscardUnsaved();
        return Reply.RedirectTo(new OpenCampaign(action.Campaign));
    }

    private static Phrase Said(CampaignChange change) => change switch
    {
        CampaignChange.Start => new("Started", "आरंभ किया गया"),
        CampaignChange.Pause => new("Paused", "रोका गया"),
        CampaignChange.Resume => new("Resumed", "पुनः जारी किया गया"),
        CampaignChange.End => new("Ended", "समाप्त किया गया"),
    };
}
