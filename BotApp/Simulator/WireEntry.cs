using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>One HTTP exchange of the Bot Framework protocol, without its tokens.</summary>
public sealed record WireEntry(
    long Number, DateTimeOffset At, bool ToBot, string Method, string Path, int Status, long Milliseconds, string? Person, string Kind,
    JsonElement? Request, JsonElement? Response);
