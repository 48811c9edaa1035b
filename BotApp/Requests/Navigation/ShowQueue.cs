using BotApp.Conversation;

namespace BotApp.Requests.Navigation;

/// <summary>Shows the head's pending requests, oldest first.</summary>
/// <param name="Kind">Only requests of this kind; null for all.</param>
/// <param name="Page">From 0.</param>
/// <param name="Choose">The form to open one, or to approve flagged ones.</param>
public sealed record ShowQueue(RequestKind? Kind = null, int? Page = null, bool Choose = false) : IRefreshableAction
{
    public static string Verb => "queue";
}
