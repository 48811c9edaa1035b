using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>
/// A pressed decision button, checked against the current directory. <paramref name="WhyNot"/> is set when the decision is not
/// allowed.
/// </summary>
public sealed record DecisionDesk(Request Request, Decider Decider, Refusal? WhyNot);
