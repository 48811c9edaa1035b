using BotApp.Conversation;

namespace BotApp.Requests.Mapping;

/// <summary>
/// Explains mapping in the GST application: what the circular says, what has changed, and how to ask the computer cell.
/// </summary>
public sealed record StartMapping : ICardAction
{
    public static string Verb => "mapping.start";
}
