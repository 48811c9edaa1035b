using BotApp.Conversation;

namespace BotApp.Requests.Proofs;

/// <summary>The scans of the draft the officer is working on.</summary>
public sealed record ShowScans : IVerb
{
    public static string Verb => "scans";
}

public sealed record RemoveLastProof : IVerb
{
    public static string Verb => "scans.remove-last";
}
