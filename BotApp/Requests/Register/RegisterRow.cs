using BotApp.OfficeDirectory;

namespace BotApp.Requests.Register;

/// <summary>
/// One request as the register shows it: where it is and since when. Nothing of the answers but the name: no date of birth, no phone, no
/// reasons. <paramref name="Age"/> counts working days since it was submitted, null when it has ended.
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
    DateTimeOffset? RelievedAt);
