using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Menu;

/// <summary>Switches the language, by its name typed or by the menu button.</summary>
public sealed record SwitchLanguage(Language To) : ICardAction
{
    public static string Verb => "language";
}
