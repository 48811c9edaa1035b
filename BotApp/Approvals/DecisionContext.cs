using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>
/// A pressed decision button, checked against the current directory. <paramref name="Refusal"/> is set when the decision is not
/// allowed.
/// </summary>
public sealed record DecisionContext(Request Request, ActingOfficer Decider, DutyFacts Facts, Refusal? Refusal);
