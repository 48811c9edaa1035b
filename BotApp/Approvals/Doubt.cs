using BotApp.Basics;

namespace BotApp.Approvals;

/// <summary>One thing to look at before approving, in the head's words. <paramref name="Code"/> is stable, for tests and counts.</summary>
public sealed record Doubt(string Code, Phrase Words);
