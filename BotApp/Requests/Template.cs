using BotApp.Templates;

namespace BotApp.Requests;

/// <summary>
/// A version of an official template: the file and its column mapping. Old versions are kept, because an open request
/// completes on the version it started with.
/// </summary>
public sealed class Template
{
    public required Guid Id { get; init; }

    public required RequestKind Kind { get; init; }

    /// <summary>1, 2, 3 … per kind; the highest number that is in force is in use.</summary>
    public required int Number { get; init; }

    /// <summary>True until the office loads its own file; everything made with it is marked SAMPLE.</summary>
    public required bool IsSample { get; init; }

    /// <summary>The .xlsx file exactly as received.</summary>
    public required byte[] File { get; init; }

    public required TemplateLayout Layout { get; init; }

    public required DateTimeOffset LoadedAt { get; init; }

    /// <summary>The first day on which new forms ask for it; null when it is in use as soon as it is loaded.</summary>
    public DateOnly? InForceFrom { get; init; }
}
