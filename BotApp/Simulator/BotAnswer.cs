using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>What the bot answered to one activity; status 0 means that it could not be reached or took longer than Teams waits.</summary>
public sealed record BotAnswer(int Status, JsonElement? Body);
