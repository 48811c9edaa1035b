using BotApp.Conversation;

namespace BotApp.Notifications.Undelivered;

/// <summary>Shows undelivered messages to the computer cell.</summary>
public sealed record ShowUndelivered : IReadAction
{
    public static string Verb => "undelivered";
}

/// <summary>Retries what may be retried; never a chat whose person cannot be reached.</summary>
public sealed record RetryUndelivered : ICardAction
{
    public static string Verb => "undelivered.retry";
}

/// <summary>Closes messages that were settled by other means.</summary>
public sealed record DismissUndelivered : ICardAction
{
    public static string Verb => "undelivered.close";
}
