namespace BotApp.Conversation;

/// <summary>
/// A source of results of the message extension, in the order of registration. People outside the directory get no results.
/// </summary>
public interface IMessageExtension
{
    /// <param name="who">Who searches. The conversation is the one being written in, not the one with the bot.</param>
    /// <param name="words">The text typed so far; empty when the search box opens.</param>
    /// <param name="skip">The number of results already shown.</param>
    /// <param name="most">The maximum number of results to return.</param>
    /// <param name="ct">Cancelled when the answer would come too late.</param>
    Task<IReadOnlyList<MessageExtensionItem>> SearchAsync(Caller who, string words, int skip, int most, CancellationToken ct);

    /// <summary>The current state of a selected entry; null when it is no longer published.</summary>
    Task<MessageExtensionItem?> SelectItemAsync(Caller who, string entryId, CancellationToken ct);
}
