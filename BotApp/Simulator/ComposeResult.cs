using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>One line of the list under the search box, the card it stands for, and what the bot wants to hear when it is picked, if anything.</summary>
public sealed record ComposeResult(string Title, string Line, JsonElement Card, JsonElement? Pick);
