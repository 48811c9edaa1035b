using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>
/// A pressed decision button, checked against the current directory. <paramref name="Refusal"/> is set when the decision is not
/// allowed.
/// </summary>
public sealed record DecisionContext(Request Request, ActingOfficer Decider, DeciderDirectory Directory, Refusal? Refusal)
{
    public DutyFacts Facts => Directory.Facts;

    /// <summary>The delivery was repeated after its decision was saved: the card shows it, and nothing is refused.</summary>
    public bool IsRepeated { get; init; }
}
