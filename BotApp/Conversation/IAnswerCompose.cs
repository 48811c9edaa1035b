namespace BotApp.Conversation;

/// <summary>Finds answers while somebody types into the search of the message extension. People who are not in the directory get none.</summary>
public interface IAnswerCompose
{
    /// <param name="who">Who searches; the chat is the one being written into, and says nothing about the chat with the bot.</param>
    /// <param name="words">What has been typed so far; empty for what is shown first.</param>
    /// <param name="skip">How many results the person has seen.</param>
    /// <param name="most">How many more to give.</param>
    /// <param name="ct">Cancelled when the answer would come too late.</param>
    Task<IReadOnlyList<ComposeAnswer>> FindAsync(Caller who, string words, int skip, int most, CancellationToken ct);

    /// <summary>The one that somebody picked from the list, as it reads now; null when it is shown no more.</summary>
    Task<ComposeAnswer?> PickAsync(Caller who, string entryId, CancellationToken ct);
}
