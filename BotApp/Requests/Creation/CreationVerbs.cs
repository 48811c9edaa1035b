using BotApp.Conversation;

namespace BotApp.Requests.Creation;

/// <summary>"Create a new SSO-ID" was chosen: the guard question, or the draft that is already there.</summary>
public sealed record StartCreation : IVerb
{
    public static string Verb => "creation.start";
}
