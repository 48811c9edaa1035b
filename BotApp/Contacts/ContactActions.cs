using BotApp.Conversation;

namespace BotApp.Contacts;

/// <summary>Lists helpdesks and offices, each with the date it was last verified.</summary>
public sealed record ShowContacts : IReadAction
{
    public static string Verb => "contacts";
}

/// <summary>Opens a contact for editing by the computer cell or the Systems Manager.</summary>
public sealed record EditContact(string Key) : ICardAction
{
    public static string Verb => "contacts.edit";
}

/// <summary>Records that a contact is still right today.</summary>
public sealed record ConfirmContact(string Key) : ICardAction
{
    public static string Verb => "contacts.verified";
}

/// <summary>Saves the edited contact.</summary>
public sealed record SaveContact(string Key) : ICardAction
{
    public static string Verb => "contacts.save";
}
