using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>The bot's answer to an activity; status 0 if it could not be reached or exceeded Teams' timeout.</summary>
public sealed record BotAnswer(int Status, JsonElement? Body);
