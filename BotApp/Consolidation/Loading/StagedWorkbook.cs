using BotApp.Requests;

namespace BotApp.Consolidation.Loading;

/// <summary>
/// A workbook sent in the chat that waits for its sender's confirmation; the file lies in the document store under <see cref="Id"/>.
/// As a template it carries the mapping as corrected so far.
/// </summary>
public sealed class StagedWorkbook
{
    /// <summary>What nobody has confirmed within a day goes: it may hold personal data.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public required Guid Id { get; init; }

    /// <summary>Who sent it; nobody else can open or confirm it.</summary>
    public required Guid OfficerId { get; init; }

    /// <summary>As the sender's device called it, cleaned for display. Kept encrypted.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>How it is read as a template; null until it has been read as one.</summary>
    public TemplateLayout? Layout { get; private set; }

    public RequestKind? Kind { get; private set; }

    /// <summary>Raised by every correction, so that what is confirmed is what was last shown.</summary>
    public int Version { get; private set; } = 1;

    public bool IsExpired(DateTimeOffset now) => now - ReceivedAt >= Lifetime;

    public void Map(TemplateLayout layout, RequestKind kind)
    {
        (Layout, Kind) = (layout, kind);
        Version++;
    }
}
