using System.Diagnostics.CodeAnalysis;
using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>The answer of a turn. After a press the card replaces the pressed one; after a message it is sent as a new one.</summary>
[SuppressMessage("Design", "CA1034", Justification = "A closed union reads best as Reply.Say, Reply.ReplaceCard.")]
public abstract record Reply
{
    private Reply()
    {
    }

    public sealed record ReplaceCard(CardFace Card) : Reply;

    public sealed record Say(Phrase Words, Language Language) : Reply;

    public sealed record Nothing : Reply;

    /// <summary>Another action answers this turn: handlers never call each other.</summary>
    public sealed record GoOn(string Verb, Inputs Inputs) : Reply;

    public static Reply GoOnTo<TVerb>(Inputs? inputs = null) where TVerb : IVerb => new GoOn(TVerb.Verb, inputs ?? Inputs.None);

    public static implicit operator Reply(CardFace card) => new ReplaceCard(card);
}
