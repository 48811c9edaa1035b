using BotApp.Conversation;

namespace BotApp.Registration;

/// <summary>Adds the person to the directory as self-registered.</summary>
/// <param name="Next">What was asked for before the registration.</param>
public sealed record Register(ActionLink? Next = null) : ICardAction
{
    public static string Verb => "register.save";
}
