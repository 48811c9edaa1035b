namespace BotApp.Simulator;

/// <summary>The simulator's own setting in the section <c>Teams</c>.</summary>
public sealed class PlaygroundSettings
{
    /// <summary>Addresses of Playground connectors on this machine; accepted in Development only.</summary>
    public IReadOnlyList<string> Playground { get; init; } = [];
}
