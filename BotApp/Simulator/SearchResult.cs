using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>A search result: its list entry, its card, and the value to send back when it is selected, if any.</summary>
public sealed record SearchResult(string Title, string Line, JsonElement Card, JsonElement? Pick);
