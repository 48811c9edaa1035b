namespace BotApp.Basics;

/// <summary>The schema of this build beside that of the database, and whether this build may work on it.</summary>
/// <param name="Code">The newest migration of this build.</param>
/// <param name="Database">The newest migration that the database has.</param>
/// <param name="Blocking">The first migration of a newer build on which this build must not work; null when there is none.</param>
/// <param name="IsComing">Whether that migration is announced and not applied yet.</param>
public sealed record SchemaState(string Code, string Database, string? Blocking = null, bool IsComing = false)
{
    /// <summary>Whether a newer build has changed the schema.</summary>
    public bool IsDatabaseNewer => string.CompareOrdinal(Database, Code) > 0;

    /// <summary>Why this build must not work on the database, in words for the operator; null when it may.</summary>
    public string? ClosedReason => Blocking is null ? null
        : $"The database {(IsComing ? "is about to get" : "has")} the migration {Blocking} of a newer version, on which this version, of "
            + $"schema {Code}, must not work. Start that version on this node.";

    /// <summary>
    /// A migration that this build does not know blocks it, unless the newer build has said that builds of this schema may serve on it.
    /// Names begin with the time of the migration, so their order is that of the schemas.
    /// </summary>
    /// <param name="known">The migrations of this build.</param>
    /// <param name="applied">Those that the database has.</param>
    /// <param name="servedFrom">By migration: the oldest schema whose builds may serve on it, as the newer build wrote it.</param>
    public static SchemaState Of(
        IReadOnlyCollection<string> known, IReadOnlyCollection<string> applied, IReadOnlyDictionary<string, string> servedFrom)
    {
        ArgumentNullException.ThrowIfNull(servedFrom);
        var code = known.Max(StringComparer.Ordinal) ?? "";
        var blocking = applied.Union(servedFrom.Keys).Except(known).Order(StringComparer.Ordinal)
            .FirstOrDefault(id => !servedFrom.TryGetValue(id, out var oldest) || string.CompareOrdinal(oldest, code) > 0);
        return new SchemaState(
            code,
            applied.Max(StringComparer.Ordinal) ?? "",
            blocking,
            blocking is not null && !applied.Contains(blocking));
    }
}
