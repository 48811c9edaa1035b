using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

internal sealed class OptOutOfCampaignHandler(BotDb db) : IActionHandler<OptOutOfCampaign>
{
    public async Task<Reply> HandleAsync(OptOutOfCampaign action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.CampaignMembers.FirstOrDefaultAsync(
            one => one.CampaignId == action.Campaign && one.OfficerId == turn.Officer.Id, ct) is not { } member)
        {
            return NudgeCard.Over(turn.Language);
        }

        if (member.IsSettled)
        {
            return NudgeCard.OptedOut(turn.Language);
        }

        if (!action.WithReason)
        {
            return NudgeCard.OptOutForm(turn.Language, action.Campaign, inputs);
        }

        if (inputs.Choice<OptOutReason>(OptOutOfCampaign.Why, CampaignText.DisplayText) is not { } reason)
        {
            return NudgeCard.OptOutForm(turn.Language, action.Campaign, inputs, new OptOutReasonMissing());
        }

        var remark = inputs.Text(OptOutOfCampaign.Remark) is { } typed ? TypedText.Normalize(typed) : null;
        if (remark is { Length: > OptOutOfCampaign.MaxRemarkLength })
        {
            return NudgeCard.OptOutForm(
                turn.Language,
                action.Campaign,
                inputs,
                new TextTooLong(OptOutOfCampaign.Remark, NudgeCard.RemarkLabel, remark.Length, OptOutOfCampaign.MaxRemarkLength));
        }

        member.RecordOptOut(reason, remark, turn.Now);
        db.Audit.Add(AuditLine.Create("campaign.opted-out", action.Campaign, turn.Officer.Id, turn.Now, $"{reason}"));
        return await db.SaveAsync(turn.Now, ct)
            ? NudgeCard.OptedOut(turn.Language)
            : Reply.RedirectTo(new OptOutOfCampaign(action.Campaign));
    }
}
