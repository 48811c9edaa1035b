using BotApp.Conversation;

namespace BotApp.Requests.Mapping;

/// <summary>Mapping in the GST application: what the circular says, what has changed, and the way to the computer cell.</summary>
public sealed record StartMapping : IVerb
{
    public static string Verb => "mapping.start";
}
