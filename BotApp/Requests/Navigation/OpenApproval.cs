using BotApp.Conversation;

namespace BotApp.Requests.Navigation;

/// <summary>Opens one pending request for a decision.</summary>
/// <param name="Request">Null when nothing is chosen in the form that lists the queue.</param>
public sealed record OpenApproval(Guid? Request) : IRefreshableAction
{
    public static string Verb => "approval.open";

    /// <summary>The input that fills <see cref="Request"/> in that form.</summary>
    public static string Chosen { get; } = CardData.KeyOf<OpenApproval>(nameof(Request));
}
