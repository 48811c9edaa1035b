namespace BotApp.Conversation;

/// <summary>The only answer to a person who was closed in the directory.</summary>
public sealed record ShowClosedNotice : ICardAction
{
    public static string Verb => "closed";
}
