using BotApp.Basics;

namespace BotApp.Approvals;

/// <summary>One thing to check before approving. <paramref name="Code"/> is stable, for tests and statistics.</summary>
public sealed record ReviewFlag(string Code, Phrase Message);
