using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>
/// A message as the page shows it. <see cref="Face"/> is the card that replaced the original after a press; <see cref="Waiting"/>
/// means queued on an offline device; <see cref="IsQuiet"/> marks a <see cref="Problem"/> that Teams would not show.
/// </summary>
public sealed record ChatMessage(
    string Id, bool FromBot, DateTimeOffset At, JsonElement Activity, JsonElement? Face = null, bool Edited = false, string? Problem = null,
    bool Waiting = false, bool IsQuiet = false);
