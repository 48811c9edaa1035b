using BotApp.Conversation;

namespace BotApp.Requests.Proofs;

public sealed record RemoveLastProof : IVerb
{
    public static string Verb => "scans.remove-last";
}
