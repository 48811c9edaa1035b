using BotApp.Conversation;

namespace BotApp.Requests.Navigation;

/// <summary>Lists paper applications waiting for scans or consolidation.</summary>
public sealed record ShowPaperApplications : IReadAction
{
    public static string Verb => "paper.list";
}
