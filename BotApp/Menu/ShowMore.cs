using BotApp.Conversation;

namespace BotApp.Menu;

/// <summary>Shows what a post has on top of the work on the menu: lists, settings, files.</summary>
public sealed record ShowMore : ICardAction
{
    public static string Verb => "menu.more";
}
