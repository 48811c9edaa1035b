using BotApp.Conversation;

namespace BotApp.Requests.Creation;

/// <summary>Starts the creation flow: the check question, or the existing draft.</summary>
public sealed record StartCreation : ICardAction
{
    public static string Verb => "creation.start";
}
