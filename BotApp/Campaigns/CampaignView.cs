using BotApp.Basics;

namespace BotApp.Campaigns;

/// <summary>How a campaign stands.</summary>
/// <param name="People">Everybody concerned.</param>
/// <param name="Filed">Those who have filed, or answered the check-in.</param>
/// <param name="OptedOut">Those whom it does not apply to, by their own word.</param>
/// <param name="Nudged">Those who were nudged at least once.</param>
/// <param name="Undelivered">Nudges that Teams did not take.</param>
public sealed record CampaignView(Campaign Campaign, int People, int Filed, int OptedOut, int Nudged, int Undelivered)
{
    /// <summary>Offices and names listed; the others are counted.</summary>
    public const int MaxOffices = 10;
    public const int MaxNames = 6;

    public int Waiting => Math.Max(0, People - Filed - OptedOut);

    /// <summary>The names of the first people concerned; for the preview.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>By office, those with most waiting first.</summary>
    public IReadOnlyList<CampaignOffice> Offices { get; init; } = [];

    /// <summary>The reasons of those who opted out.</summary>
    public IReadOnlyList<(OptOutReason Reason, int Count)> OptOuts { get; init; } = [];

    /// <summary>The answers to a check-in.</summary>
    public IReadOnlyList<(CheckInAnswer Answer, int Count)> Answers { get; init; } = [];

    /// <summary>When the last first nudge leaves, if it starts now.</summary>
    public DateTimeOffset? EndsAt { get; init; }
}

/// <summary>One office of a campaign; <paramref name="Waiting"/> have neither filed nor opted out.</summary>
public sealed record CampaignOffice(Phrase Office, int People, int Waiting);

/// <summary>Those of a head's offices who have not filed.</summary>
public sealed record Stragglers(CampaignKind Kind, IReadOnlyList<string> Names, int Count);
