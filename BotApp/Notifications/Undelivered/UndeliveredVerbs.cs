using BotApp.Conversation;

namespace BotApp.Notifications.Undelivered;

/// <summary>What could not be delivered, for the computer cell.</summary>
public sealed record ShowUndelivered : IVerb
{
    public static string Verb => "undelivered";
}

/// <summary>Send again whatever may be sent again; never into a chat whose person cannot be reached.</summary>
public sealed record RetryUndelivered : IVerb
{
    public static string Verb => "undelivered.retry";
}

/// <summary>Seen and settled by other means.</summary>
public sealed record CloseUndelivered : IVerb
{
    public static string Verb => "undelivered.close";
}
