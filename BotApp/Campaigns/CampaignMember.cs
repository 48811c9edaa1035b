namespace BotApp.Campaigns;

/// <summary>What an officer says of the own SSO-ID in a check-in.</summary>
public enum CheckInAnswer
{
    Works,
    DoesNotWork,
    NeverHad,
}

/// <summary>Why a campaign does not apply to an officer.</summary>
public enum OptOutReason
{
    AlreadyDone,
    NotConcerned,
    Leaving,
    Other,
}

/// <summary>One officer of a campaign.</summary>
public sealed class CampaignMember
{
    /// <summary>Nudges of one campaign; after the last one the head hears of the officer every week.</summary>
    public const int MaxNudges = 5;

    public required Guid CampaignId { get; init; }

    public required Guid OfficerId { get; init; }

    /// <summary>Nudges queued so far; the number of the last one.</summary>
    public int Nudges { get; private set; }

    /// <summary>When the next nudge may be queued; null: none any more.</summary>
    public DateTimeOffset? NextNudgeAt { get; private set; }

    public CheckInAnswer? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public OptOutReason? OptOut { get; private set; }

    /// <summary>The officer's own words. Stored encrypted.</summary>
    public string? OptOutRemark { get; private set; }

    public DateTimeOffset? OptedOutAt { get; private set; }

    public bool IsSettled => Answer is not null || OptOut is not null;

    public static CampaignMember Create(Guid campaignId, Guid officerId, DateTimeOffset firstNudgeAt) =>
        new() { CampaignId = campaignId, OfficerId = officerId, NextNudgeAt = firstNudgeAt };

    /// <summary>Counts a nudge; the next one not before <paramref name="next"/>.</summary>
    public void Nudge(DateTimeOffset next) => (Nudges, NextNudgeAt) = (Nudges + 1, Nudges + 1 < MaxNudges ? next : null);

    public void Postpone(DateTimeOffset until) => NextNudgeAt = until;

    /// <summary>The officer has filed, or is not reached any more.</summary>
    public void Settle() => NextNudgeAt = null;

    public void Record(CheckInAnswer answer, DateTimeOffset at) => (Answer, AnsweredAt, NextNudgeAt) = (answer, at, null);

    public void RecordOptOut(OptOutReason reason, string? remark, DateTimeOffset at) =>
        (OptOut, OptOutRemark, OptedOutAt, NextNudgeAt) = (reason, remark, at, null);
}
