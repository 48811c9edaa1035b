using BotApp.Conversation;

namespace BotApp.Registration;

/// <summary>Opens the registration form for a person of the tenant who is not in the directory.</summary>
public sealed record ShowRegistration : ICardAction
{
    public static string Verb => "register";
}

public sealed record Register : ICardAction
{
    public static string Verb => "register.save";
}
