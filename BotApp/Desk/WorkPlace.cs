namespace BotApp.Desk;

/// <summary>Where a request stands in a person's own work: their queue, the computer cell's work list or a batch.</summary>
/// <param name="List">Which list it is.</param>
/// <param name="Number">1 for the first; null when the request is not, or no longer, in the list.</param>
/// <param name="Count">How many requests the list has.</param>
/// <param name="Previous">The request before it.</param>
/// <param name="Next">The request after it; for one that has left the list, the first of those that remain.</param>
public sealed record WorkPlace(WorkList List, int? Number, int Count, Guid? Previous, Guid? Next)
{
    public static readonly WorkPlace None = new(WorkList.None, null, 0, null, null);

    public static WorkPlace Of(WorkList list, IReadOnlyList<Guid> ids, Guid request)
    {
        var at = ids.ToList().IndexOf(request);
        return at < 0
            ? new WorkPlace(list, null, ids.Count, null, ids.Count > 0 ? ids[0] : null)
            : new WorkPlace(list, at + 1, ids.Count, at > 0 ? ids[at - 1] : null, at + 1 < ids.Count ? ids[at + 1] : null);
    }
}

/// <summary>A list of requests that are looked at one after the other.</summary>
public enum WorkList
{
    /// <summary>The request belongs to none.</summary>
    None,

    /// <summary>What awaits the person's decision.</summary>
    Queue,

    /// <summary>The computer cell's work list.</summary>
    Cell,

    /// <summary>The batch that the request is in.</summary>
    Batch,
}
