namespace BotApp.Simulator;

/// <summary>The result of sending: the message's id, and the problem shown below it, if any.</summary>
public sealed record SendOutcome(string Id, string? Problem);
