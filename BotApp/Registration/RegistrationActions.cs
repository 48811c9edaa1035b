using BotApp.Conversation;

namespace BotApp.Registration;

public sealed record Register : ICardAction
{
    public static string Verb => "register.save";
}
