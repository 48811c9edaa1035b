namespace BotApp.OfficeDirectory.Duties;

/// <summary>
/// A keyed hash of one fact that identifies a person (<see cref="IdentityFact"/>), so that the database finds who may be the same person
/// without decrypting. Two people who share a mark may be one, when the fact is whole for one of them.
/// </summary>
public sealed class IdentityMark
{
    /// <summary>The officer's record or the request that states the fact.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>The officer about whom it is stated.</summary>
    public required Guid PersonId { get; init; }

    public required long Value { get; init; }

    /// <summary>False for a part of a name: it matches only somebody whose whole name it is.</summary>
    public required bool IsWhole { get; init; }
}
