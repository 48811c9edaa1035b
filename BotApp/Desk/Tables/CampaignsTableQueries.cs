using BotApp.Campaigns;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Desk.Tables;

/// <summary>The campaigns with their progress: those that have not ended first.</summary>
public static class CampaignsTableQueries
{
    public static async Task<DeskTable> CampaignsTableAsync(
        this BotDb db, OfficeProfile profile, DateTimeOffset now, CancellationToken ct)
    {
        List<IReadOnlyList<DeskCell>> rows = [];
        foreach (var campaign in await db.CampaignsAsync(ct))
        {
            var view = await db.CampaignViewAsync(campaign, profile, now, ct);
            rows.Add(
            [
                new(campaign.Kind.DisplayText()),
                new(campaign.State.DisplayText()),
                DeskCell.Of(campaign.StartedAt),
                DeskCell.Of(view.People),
                DeskCell.Of(view.Nudged),
                DeskCell.Of(view.Filed),
                DeskCell.Of(view.OptedOut),
                DeskCell.Of(view.Waiting),
                DeskCell.Of(view.Undelivered),
            ]);
        }

        return new DeskTable(
            DeskTableKeys.Campaigns,
            TableText.Campaigns,
            WorkTableQueries.Columns(
                TableText.Campaign,
                TableText.State,
                TableText.Started,
                TableText.People,
                TableText.Nudged,
                TableText.Filed,
                TableText.OptedOut,
                TableText.StillOpen,
                TableText.NotDelivered),
            rows)
        {
            Note = TableText.CampaignsInChat,
            Empty = TableText.NoCampaigns,
        };
    }
}
