using BotApp.Conversation;

namespace BotApp.OfficeDirectory.Registration;

/// <summary>Opens the registration form for a person of the tenant who is not in the directory.</summary>
public sealed record ShowRegistration : IVerb
{
    public static string Verb => "register";
}

public sealed record Register : IVerb
{
    public static string Verb => "register.save";
}
