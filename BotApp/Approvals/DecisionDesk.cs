using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>A press on a decision card, checked against today's directory. <paramref name="WhyNot"/> is set when it must not count.</summary>
public sealed record DecisionDesk(Request Request, Decider Decider, Refusal? WhyNot);
