using BotApp.Conversation;

namespace BotApp.OfficeDirectory.Contacts;

/// <summary>Lists helpdesks and offices, each with the date it was last verified.</summary>
public sealed record ShowContacts : IVerb
{
    public static string Verb => "contacts";
}

/// <summary>Opens a contact for editing by the computer cell.</summary>
public sealed record EditContact : IVerb
{
    public static string Verb => "contacts.edit";

    public const string Key = "key";
}

public sealed record SaveContact : IVerb
{
    public static string Verb => "contacts.save";
}
