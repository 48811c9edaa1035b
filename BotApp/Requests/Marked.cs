namespace BotApp.Requests;

/// <summary>A head endorsed a charge report and forwarded it to the computer cell.</summary>
public sealed record Marked(Guid RequestId, Decider By, DateTimeOffset At);
