namespace BotApp.Menu;

/// <summary>
/// A typed text that was not understood; one press sends it to the computer cell. <paramref name="Question"/> is its id if it was stored,
/// otherwise <paramref name="Words"/> carries it.
/// </summary>
public sealed record UnclearQuestion(Guid? Question, string? Words = null);
