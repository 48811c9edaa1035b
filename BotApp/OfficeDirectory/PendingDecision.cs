namespace BotApp.OfficeDirectory;

/// <summary>What the right to decide depends on, besides the directory.</summary>
/// <param name="OfficeId">The office whose head decides.</param>
/// <param name="MakerId">Nobody decides on their own request.</param>
/// <param name="IsEscalated">It has waited so long that the next higher post may decide too.</param>
/// <param name="DecidedInPlace">Who decided it while it was escalated, and so may undo that; null while it is pending.</param>
public sealed record PendingDecision(Guid OfficeId, Guid MakerId, bool IsEscalated, Guid? DecidedInPlace);
