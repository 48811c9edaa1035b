using BotApp.Conversation;

namespace BotApp.Search;

/// <summary>Looks up what a text names, among what the person may see.</summary>
/// <param name="Words">The text as typed.</param>
/// <param name="Skip">How many hits have been shown before.</param>
public sealed record LookUp(string Words, int? Skip = null) : ICardAction
{
    public static string Verb => "lookup";
}

/// <summary>Opens a request that was found, on the card that suits the reader.</summary>
public sealed record OpenFound(Guid Request) : ICardAction
{
    public static string Verb => "lookup.open";
}
