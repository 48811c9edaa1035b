using BotApp.OfficeDirectory;

namespace BotApp.Campaigns;

/// <summary>What officers are nudged to do.</summary>
public enum CampaignKind
{
    /// <summary>Says whether the own SSO-ID works (circular ¶1).</summary>
    CheckIn,

    /// <summary>Files the promotion (circular ¶4).</summary>
    Promotion,

    /// <summary>Files the charge report after a transfer order (circular ¶5).</summary>
    Transfer,
}

public enum CampaignState
{
    /// <summary>Previewed and not started: nobody hears of it.</summary>
    Prepared,
    Running,
    Paused,
    Ended,
}

/// <summary>
/// Nudges named officers, or those of offices, until each has filed. Its only clock is one outbox row for the next round, whose number is
/// <see cref="Round"/>: an older row does nothing, so that pause, restart and a second node neither lose nor double a nudge.
/// </summary>
public sealed class Campaign
{
    /// <summary>A request filed this long before the campaign was prepared counts as well: it answers the same order.</summary>
    public static readonly TimeSpan FiledBefore = TimeSpan.FromDays(60);

    private Campaign()
    {
    }

    public Guid Id { get; private init; }

    public CampaignKind Kind { get; private init; }

    /// <summary>The offices concerned; none: all.</summary>
    public IReadOnlyList<Guid> Offices { get; private init; } = [];

    /// <summary>The designation concerned; null: Inspector and above (circular ¶1).</summary>
    public Designation? Designation { get; private init; }

    /// <summary>Whether its members were named in an order list, and not found by office and designation.</summary>
    public bool IsByList { get; private init; }

    public CampaignState State { get; private set; }

    /// <summary>The number of the next round; 0 before the start.</summary>
    public int Round { get; private set; }

    /// <summary>Whether everybody concerned has become a member.</summary>
    public bool IsFilled { get; private set; }

    /// <summary>Who prepared it; null for the half-yearly check-in.</summary>
    public Guid? PreparedById { get; private init; }

    public DateTimeOffset PreparedAt { get; private init; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    /// <summary>Requests filed since then end the nudges of their officer.</summary>
    public DateTimeOffset CountsFrom => PreparedAt - FiledBefore;

    public static Campaign Prepare(
        CampaignKind kind,
        IReadOnlyList<Guid> offices,
        Designation? designation,
        Guid? by,
        DateTimeOffset at,
        bool isByList = false,
        Guid? id = null) => new()
        {
            Id = id ?? Guid.CreateVersion7(at),
            Kind = kind,
            Offices = offices,
            Designation = designation,
            IsByList = isByList,
            IsFilled = isByList,
            PreparedById = by,
            PreparedAt = at,
        };

    /// <summary>Starts or resumes it; false when it is in another state.</summary>
    public bool Start(DateTimeOffset at)
    {
        if (State is not (CampaignState.Prepared or CampaignState.Paused))
        {
            return false;
        }

        StartedAt ??= at;
        State = CampaignState.Running;
        AdvanceRound();
        return true;
    }

    public bool Pause()
    {
        if (State is not CampaignState.Running)
        {
            return false;
        }

        State = CampaignState.Paused;
        Version++;
        return true;
    }

    public bool End(DateTimeOffset at)
    {
        if (State is CampaignState.Ended)
        {
            return false;
        }

        (State, EndedAt) = (CampaignState.Ended, at);
        Version++;
        return true;
    }

    public void MarkFilled()
    {
        IsFilled = true;
        Version++;
    }

    /// <summary>The next round gets a number of its own.</summary>
    public void AdvanceRound()
    {
        Round++;
        Version++;
    }
}
