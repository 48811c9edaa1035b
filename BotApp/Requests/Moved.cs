namespace BotApp.Requests;

/// <summary>The fact that a request changed its stage. <paramref name="By"/> is null when the clock did it.</summary>
public sealed record Moved(Guid RequestId, Stage From, Stage To, Decider? By, DateTimeOffset At);
