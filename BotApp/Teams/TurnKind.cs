namespace BotApp.Teams;

/// <summary>The kinds of turns that are limited separately.</summary>
public enum TurnKind
{
    Message,
    Press,
    File,
    Search,
    Refresh,
    Installation,
}
