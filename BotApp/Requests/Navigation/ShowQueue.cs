using BotApp.Conversation;

namespace BotApp.Requests.Navigation;

/// <summary>Shows the head's pending requests, oldest first.</summary>
public sealed record ShowQueue : IRefreshableAction
{
    public static string Verb => "queue";

    /// <summary>Data: only requests of this kind; all when missing.</summary>
    public const string Kind = "kind";

    /// <summary>Data: the page, from 0.</summary>
    public const string Page = "page";

    /// <summary>Data: the form to open one or to approve doubtful ones.</summary>
    public const string Choose = "choose";
}
