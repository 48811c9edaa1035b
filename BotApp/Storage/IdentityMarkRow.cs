namespace BotApp.Storage;

/// <summary>A row of the identity marks, as it is written in bulk.</summary>
public sealed record IdentityMarkRow(Guid SourceId, Guid PersonId, long Value, bool IsWhole);
