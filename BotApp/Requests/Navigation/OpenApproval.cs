using BotApp.Conversation;

namespace BotApp.Requests.Navigation;

/// <summary>Opens one pending request for a decision.</summary>
public sealed record OpenApproval : IRefreshableAction
{
    public static string Verb => "approval.open";

    /// <summary>Data: the request; checked against the presser's desk.</summary>
    public const string Request = "request";
}
