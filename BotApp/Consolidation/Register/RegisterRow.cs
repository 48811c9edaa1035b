using BotApp.OfficeDirectory;
using BotApp.Requests;

namespace BotApp.Consolidation.Register;

/// <summary>
/// One request in the register: its stage and since when. Of the answers only the name: no date of birth, phone or reason.
/// <paramref name="Age"/> counts working days since submission; null when closed.
/// </summary>
public sealed record RegisterRow(
    string Number,
    RequestKind Kind,
    string Officer,
    Designation Designation,
    string Office,
    Stage Stage,
    DateTimeOffset SubmittedAt,
    DateTimeOffset Since,
    int? Age,
    string? Batch,
    int? BatchRow,
    string? Reference,
    string? SsoId,
    DateTimeOffset? RelievedAt)
{
    /// <summary>When the officer last said in a check-in that the SSO-ID works.</summary>
    public DateTimeOffset? CheckedAt { get; init; }
}
