using BotApp.OfficeDirectory.Duties;

namespace BotApp.OfficeDirectory;

/// <summary>What the right to decide depends on, besides the directory.</summary>
/// <param name="OfficeId">The office whose head decides.</param>
/// <param name="Duties">Who may not decide because of who they are.</param>
/// <param name="IsEscalated">It has waited so long that the next higher post may decide too.</param>
/// <param name="DecidedInPlace">Who decided it while it was escalated, and so may undo that; null while it is pending.</param>
public sealed record DecisionFacts(Guid OfficeId, SeparationOfDuties Duties, bool IsEscalated, Guid? DecidedInPlace);
