using BotApp.Requests;

namespace BotApp.Consolidation;

/// <summary>
/// An official template as the cell loaded it: the very file and how its columns are read. Versions are kept, because an open request
/// finishes on the version it began with.
/// </summary>
public sealed class Template
{
    public required Guid Id { get; init; }

    public required RequestKind Kind { get; init; }

    /// <summary>1, 2, 3 … per kind; the highest is in use.</summary>
    public required int Number { get; init; }

    /// <summary>True while the office has not loaded its own file: everything made with it is marked SAMPLE.</summary>
    public required bool IsSample { get; init; }

    /// <summary>The .xlsx as received, byte for byte.</summary>
    public required byte[] File { get; init; }

    public required TemplateLayout Layout { get; init; }

    public required DateTimeOffset LoadedAt { get; init; }
}
