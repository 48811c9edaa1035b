using BotApp.Notifications;

namespace BotApp.Campaigns;

/// <summary>Plans the next nudges of a campaign; obsolete when the campaign is at another round.</summary>
/// <param name="CampaignId">The campaign.</param>
/// <param name="Round">Its number.</param>
/// <param name="From">When its first nudge may leave, where it goes on after another round; null: at once.</param>
public sealed record CampaignRoundPayload(Guid CampaignId, int Round, DateTimeOffset? From = null) : IOutboxPayload
{
    public static string Kind => OutboxKinds.CampaignRound;

    Guid IOutboxPayload.Subject => CampaignId;

    string IOutboxPayload.DedupKey => $"campaign-round/{CampaignId:N}/{Round}";
}

/// <summary>Tells the heads who has not filed yet; <paramref name="Day"/> is the day on which it is due.</summary>
public sealed record CampaignWeekPayload(Guid CampaignId, DateOnly Day) : IOutboxPayload
{
    public static string Kind => OutboxKinds.CampaignWeek;

    Guid IOutboxPayload.Subject => CampaignId;

    string IOutboxPayload.DedupKey => $"campaign-week/{CampaignId:N}/{Day:yyyy-MM-dd}";
}
