using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.Uploads;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

/// <summary>
/// Recognizes the order list that a campaign of its sender waits for, previews whom it names, and makes them the members of the campaign.
/// </summary>
internal sealed class UseOrderListHandler(BotDb db, DocumentVault vault, WorkbookReadingQueue reader, OfficeProfile profile)
    : IActionHandler<UseOrderList>, IWorkbookRecognizer
{
    public WorkbookKind Kind => WorkbookKind.OrderList;

    public bool IsAllowed(Turn turn) => turn.CanComplete;

    public async Task<Result<Reply>> PreviewAsync(StagedWorkbook staged, byte[] file, Turn turn, CancellationToken ct)
    {
        if (await db.AwaitingOrderListAsync(turn, ct) is not { } campaign)
        {
            return new NoCampaignAwaitsOrder();
        }

        return (Reply)((await MatchAsync(file, ct)).IsRefused(out var why, out var match)
            ? WorkbookCard.Refused(turn.Language, why)
            : OrderListCard.Report(turn.Language, staged, campaign, match));
    }

    public async Task<Reply> HandleAsync(UseOrderList action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.StagedWorkbookAsync(action.Staged, turn, ct) is not { } staged
            || await db.Campaigns.FirstOrDefaultAsync(one => one.Id == action.Campaign && one.IsByList, ct)
                is not { State: CampaignState.Prepared } campaign
            || await db.CampaignMembers.AnyAsync(member => member.CampaignId == action.Campaign, ct))
        {
            return Reply.RedirectTo(new OpenCampaign(action.Campaign));
        }

        if ((await reader.ReadAsync(vault, staged.Id, file => MatchAsync(file, ct), ct)).IsRefused(out var why, out var match))
        {
            return WorkbookCard.Refused(turn.Language, why);
        }

        db.CampaignMembers.AddRange(match.Officers.Select(officer => CampaignMember.Create(campaign.Id, officer, turn.Now)));
        db.StagedWorkbooks.Remove(staged);
        db.Audit.Add(AuditLine.Create("campaign.listed", campaign.Id, turn.Officer.Id, turn.Now, $"officers={match.Officers.Count}"));
        if (!await db.SaveAsync(turn.Now, ct))
        {
            return Reply.RedirectTo(new OpenCampaign(action.Campaign));
        }

        await vault.DiscardAsync(staged.Id);
        return CampaignCard.Render(turn.Language, await db.CampaignViewAsync(campaign, profile, turn.Now, ct));
    }

    private async Task<Result<OrderMatch>> MatchAsync(byte[] file, CancellationToken ct) =>
        OrderList.Read(file).IsRefused(out var why, out var rows) ? why : OrderMatch.Of(rows, await db.OrderCandidatesAsync(ct));
}
