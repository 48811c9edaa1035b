using BotApp.Conversation;

namespace BotApp.OfficeDirectory.Registration;

/// <summary>A person of the tenant who is not in the directory wants to register.</summary>
public sealed record ShowRegistration : IVerb
{
    public static string Verb => "register";
}

public sealed record Register : IVerb
{
    public static string Verb => "register.save";
}
