using BotApp.Conversation;

namespace BotApp.Menu;

/// <summary>Switches the language, by its name typed or by the menu button.</summary>
public sealed record SwitchLanguage : ICardAction
{
    public static string Verb => "language";

    /// <summary>Input: the wanted language by its enum name.</summary>
    public const string To = "to";
}
