using BotApp.Conversation;

namespace BotApp.Requests.Navigation;

/// <summary>Opens one pending request for a decision.</summary>
/// <param name="Request">Null in the form that lists the queue, where <see cref="Chosen"/> says which.</param>
public sealed record OpenApproval(Guid? Request) : IRefreshableAction
{
    public static string Verb => "approval.open";

    /// <summary>The input that names the request in that form.</summary>
    public const string Chosen = "chosen";
}
