using System.Diagnostics;

namespace BotApp.Basics;

/// <summary>
/// Traces of the bot's own work: a span for each turn and each outbox row. Their names and tags are kinds and results, never people,
/// addresses or subjects.
/// </summary>
public static class BotTraces
{
    public const string Name = "BotApp";

    private static readonly ActivitySource Source = new(Name);

    /// <summary>Null when nobody collects traces.</summary>
    /// <param name="kind">press, say, file or met.</param>
    public static Activity? StartTurn(string kind) => Source.StartActivity($"turn {kind}", ActivityKind.Server);

    /// <inheritdoc cref="StartTurn"/>
    /// <param name="kind">As stored in the row.</param>
    public static Activity? StartOutboxRow(string kind) => Source.StartActivity($"outbox {kind}", ActivityKind.Client);
}
