namespace BotApp.Simulator;

/// <summary>What became of a line: its id, and what is shown below it when the bot did not take it or its answer did not come.</summary>
public sealed record Sent(string Id, string? Problem);
