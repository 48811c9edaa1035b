using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>
/// One page of pending requests, oldest first. <paramref name="Kind"/> is the filter; <paramref name="Page"/> starts at 0.
/// </summary>
public sealed record QueueView(
    IReadOnlyList<QueueLine> Lines,
    IReadOnlyList<KindCount> Waiting,
    RequestKind? Kind,
    int Page,
    IReadOnlyList<KindCount> Ready,
    string? Viewer = null)
{
    /// <summary>Requests per page: as many as fit on a card.</summary>
    public const int PageSize = 25;

    /// <summary>Whose queue it is; null in drawings without a database.</summary>
    public Guid? OfficerId { get; init; }

    /// <summary>The viewer's approvals that can still be taken back, the newest first.</summary>
    public IReadOnlyList<ApprovedLine> Approved { get; init; } = [];

    public int Total => Waiting.Sum(line => line.Count);

    /// <summary>The number of pending requests that match the filter.</summary>
    public int FilteredTotal => Waiting.Where(line => Kind is null || line.Kind == Kind).Sum(line => line.Count);

    public bool HasMore => (Page + 1) * PageSize < FilteredTotal;

    public IReadOnlyList<QueueLine> Unflagged => [.. Lines.Where(line => line.IsUnflagged)];

    public IReadOnlyList<QueueLine> Flagged => [.. Lines.Where(line => !line.IsUnflagged)];
}
