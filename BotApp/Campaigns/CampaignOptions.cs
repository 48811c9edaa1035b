namespace BotApp.Campaigns;

/// <summary><c>Campaign:*</c>.</summary>
public sealed class CampaignOptions
{
    /// <summary>Whether everybody is asked in January and July whether the SSO-ID works; the cell can start it at any time.</summary>
    public bool HalfYearlyCheckIn { get; init; } = true;
}
