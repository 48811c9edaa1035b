using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>
/// One line of a chat as the page draws it. <see cref="Face"/> is the card that a press has put in place of the sent one;
/// <see cref="Waiting"/> is a line that an offline device has not sent yet; <see cref="IsQuiet"/> is a <see cref="Problem"/> of which
/// Teams itself says nothing to the person.
/// </summary>
public sealed record ChatMessage(
    string Id, bool FromBot, DateTimeOffset At, JsonElement Activity, JsonElement? Face = null, bool Edited = false, string? Problem = null,
    bool Waiting = false, bool IsQuiet = false);
