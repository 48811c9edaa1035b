using BotApp.Conversation;

namespace BotApp.Requests.Navigation;

/// <summary>Previews a batch with its warnings (circular ¶3, ¶4: one template for many officers).</summary>
/// <param name="Changed">The list has changed since the last preview.</param>
public sealed record PreviewBatch(RequestKind Kind, bool Changed = false, int? Skip = null) : ICardAction
{
    public static string Verb => "batch.preview";
}
