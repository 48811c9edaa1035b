using BotApp.Conversation;

namespace BotApp.Campaigns;

/// <summary>Lists the campaigns and the form for a new one.</summary>
public sealed record ShowCampaigns : IReadAction
{
    public static string Verb => "campaigns";
}

/// <summary>Shows the progress of a campaign, or its preview before the start.</summary>
public sealed record OpenCampaign(Guid Campaign) : IReadAction
{
    public static string Verb => "campaigns.open";
}

/// <summary>Prepares a campaign: by offices and designation with its preview, or by an order list that is sent next.</summary>
public sealed record PrepareCampaign(bool ByList = false) : ICardAction
{
    public const string About = "about";
    public const string Offices = "offices";
    public const string Rank = "rank";

    public static string Verb => "campaigns.prepare";
}

/// <summary>Makes the officers of the staged order list the members of the campaign, and shows the preview.</summary>
public sealed record UseOrderList(Guid Staged, Guid Campaign) : ICardAction
{
    public static string Verb => "campaigns.list";
}

/// <summary>Starts, pauses, resumes or ends a campaign.</summary>
public sealed record ChangeCampaign(Guid Campaign, CampaignChange Change) : ICardAction
{
    public static string Verb => "campaigns.change";
}

public enum CampaignChange
{
    Start,
    Pause,
    Resume,
    End,
}

/// <summary>An officer answers the check-in.</summary>
public sealed record AnswerCheckIn(Guid Campaign, CheckInAnswer Says) : ICardAction
{
    public static string Verb => "check-in.answer";
}

/// <summary>An officer says that a campaign does not apply to them; the first press shows the form.</summary>
public sealed record OptOutOfCampaign(Guid Campaign, bool WithReason = false) : ICardAction
{
    public const string Why = "why";
    public const string Remark = "remark";
    public const int MaxRemarkLength = 300;

    public static string Verb => "campaigns.opt-out";
}
