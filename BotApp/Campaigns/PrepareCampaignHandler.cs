using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

/// <summary>Prepares a campaign by offices and designation or by an order list; nobody hears of it before the start.</summary>
internal sealed class PrepareCampaignHandler(BotDb db, OfficeProfile profile) : IActionHandler<PrepareCampaign>
{
    public async Task<Reply> HandleAsync(PrepareCampaign action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var offices = await db.Offices.AsNoTracking().OrderBy(office => office.Name).ToListAsync(ct);
        if (inputs.Choice<CampaignKind>(PrepareCampaign.About, CampaignCard.Kinds) is not { } kind)
        {
            return await RefusedAsync(new CampaignKindMissing());
        }

        var chosen = inputs.Ids(PrepareCampaign.Offices).Intersect(offices.Select(office => office.Id)).ToList();
        var campaign = Campaign.Prepare(
            kind,
            action.ByList ? [] : chosen,
            action.ByList ? null : inputs.Choice<Designation>(PrepareCampaign.Rank, CampaignCard.Ranks),
            turn.Officer.Id,
            turn.Now,
            action.ByList);
        if (!action.ByList && !await db.Concerned(campaign).AnyAsync(ct))
        {
            return await RefusedAsync(new NobodyConcerned());
        }

        db.Campaigns.Add(campaign);
        db.Audit.Add(AuditLine.Create("campaign.prepared", campaign.Id, turn.Officer.Id, turn.Now));
        return !await db.SaveAsync(turn.Now, ct) ? await RefusedAsync(new ConcurrentChange())
            : action.ByList ? OrderListCard.Ask(turn.Language, campaign)
            : CampaignCard.Render(turn.Language, await db.CampaignViewAsync(campaign, profile, turn.Now, ct));

        async Task<Reply> RefusedAsync(Refusal why) =>
            CampaignCard.List(turn.Language, await db.CampaignsAsync(ct), offices, inputs, why);
    }
}
