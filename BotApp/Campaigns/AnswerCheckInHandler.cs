using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Requests.Activation;
using BotApp.Requests.Creation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

/// <summary>Records what an officer says of the own SSO-ID, and opens the flow that helps.</summary>
internal sealed class AnswerCheckInHandler(BotDb db) : IActionHandler<AnswerCheckIn>
{
    public async Task<Reply> HandleAsync(AnswerCheckIn action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.CampaignMembers.FirstOrDefaultAsync(
                one => one.CampaignId == action.Campaign && one.OfficerId == turn.Officer.Id, ct) is not { } member
            || !await db.Campaigns.AnyAsync(one => one.Id == action.Campaign && one.Kind == CampaignKind.CheckIn, ct))
        {
            return NudgeCard.Over(turn.Language);
        }

        if (member.Answer != action.Says)
        {
            member.Record(action.Says, turn.Now);
            db.Audit.Add(AuditLine.Create("check-in.answered", turn.Officer.Id, turn.Officer.Id, turn.Now, $"{action.Says}"));
            if (!await db.SaveAsync(turn.Now, ct))
            {
                return Reply.RedirectTo(action);
            }
        }

        return action.Says switch
        {
            CheckInAnswer.Works => NudgeCard.Thanks(turn.Language),
            CheckInAnswer.DoesNotWork => Reply.RedirectTo(new StartActivation()),
            CheckInAnswer.NeverHad => Reply.RedirectTo<StartCreation>(),
        };
    }
}
