namespace BotApp.Requests;

/// <summary>A request changed its stage. <paramref name="By"/> is null when the system did it.</summary>
public sealed record Moved(Guid RequestId, Stage From, Stage To, Decider? By, DateTimeOffset At);
