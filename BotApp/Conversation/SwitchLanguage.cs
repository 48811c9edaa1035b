namespace BotApp.Conversation;

/// <summary>Typing हिन्दी or English, or pressing the language button.</summary>
public sealed record SwitchLanguage : IVerb
{
    public static string Verb => "language";

    /// <summary>Input: the wanted language by its enum name.</summary>
    public const string To = "to";
}
