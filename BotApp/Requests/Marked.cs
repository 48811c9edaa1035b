namespace BotApp.Requests;

/// <summary>The fact that a head marked a report to the computer cell.</summary>
public sealed record Marked(Guid RequestId, Decider By, DateTimeOffset At);
