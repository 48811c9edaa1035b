namespace BotApp.Requests;

/// <summary>The life cycle of a request. Template requests go Submitted → … → Completed; the others WithCell → Done.</summary>
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
    WithCell,
    Done,
}
