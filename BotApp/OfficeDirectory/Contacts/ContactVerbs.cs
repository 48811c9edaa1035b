using BotApp.Conversation;

namespace BotApp.OfficeDirectory.Contacts;

/// <summary>Helpdesks and offices to turn to, each with the day it was last verified.</summary>
public sealed record ShowContacts : IVerb
{
    public static string Verb => "contacts";
}

/// <summary>The computer cell corrects a contact.</summary>
public sealed record EditContact : IVerb
{
    public static string Verb => "contacts.edit";

    public const string Key = "key";
}

public sealed record SaveContact : IVerb
{
    public static string Verb => "contacts.save";
}
