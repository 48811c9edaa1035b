using BotApp.Requests;
using BotApp.Templates;

namespace BotApp.Uploads;

/// <summary>
/// A workbook sent in the chat and waiting for its sender's confirmation; the file is in the document store under <see cref="Id"/>.
/// For a template it also holds the mapping as corrected so far.
/// </summary>
public sealed class StagedWorkbook
{
    /// <summary>An unconfirmed workbook is deleted after a day, because it may contain personal data.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>So many wait for one person; the next one takes the place of the oldest, whose card then says that it is gone.</summary>
    public const int MaxPerPerson = 5;

    public required Guid Id { get; init; }

    /// <summary>The sender; nobody else can open or confirm it.</summary>
    public required Guid OfficerId { get; init; }

    /// <summary>The original file name, cleaned for display. Stored encrypted.</summary>
    public required string Name { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The detected template layout; null before detection.</summary>
    public TemplateLayout? Layout { get; private set; }

    public RequestKind? Kind { get; private set; }

    /// <summary>Incremented by every correction, so that only the mapping last shown can be confirmed.</summary>
    public int Version { get; private set; } = 1;

    public bool IsExpired(DateTimeOffset now) => now - ReceivedAt >= Lifetime;

    public void Map(TemplateLayout layout, RequestKind kind)
    {
        (Layout, Kind) = (layout, kind);
        Version++;
    }
}
