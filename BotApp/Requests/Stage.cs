namespace BotApp.Requests;

/// <summary>Where a request is in its life. Template requests go Submitted → … → Completed; the others WithCell → Done.</summary>
public enum Stage
{
    Submitted,
    Returned,
    Approved,
    Batched,
    Dispatched,
    Forwarded,
    Completed,
    Refused,
    Withdrawn,
    Expired,
    WithCell,
    Done,
}
