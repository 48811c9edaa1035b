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

    public sealed record ReplaceCard(CardContent Card) : Reply;

    public sealed record Message(Phrase Text, Language Language) : Reply;

    public sealed record Nothing : Reply;

    /// <summary>Another action answers this turn: handlers never call each other.</summary>
    /// <param name="Verb">The action.</param>
    /// <param name="Inputs">Its data.</param>
    /// <param name="Notice">What has been done so far; shown on top of the card that the action answers with.</param>
    /// <param name="Language">The language to answer in, where it is not the turn's.</param>
    public sealed record Redirect(string Verb, Inputs Inputs, Phrase? Notice = null, Language? Language = null) : Reply;

    public static Reply RedirectTo<TAction>() where TAction : class, ICardAction => RedirectTo(CardData.None<TAction>());

    public static Reply RedirectTo(ActionLink link, Phrase? notice = null) => new Redirect(link.Verb, new Inputs(link.Data), notice);

    /// <summary>Redirects to an action as if its button with this data had been pressed.</summary>
    public static Reply RedirectTo<TAction>(TAction action) where TAction : class, ICardAction =>
        new Redirect(TAction.Verb, new Inputs(CardData.Write(action)));

    public static implicit operator Reply(CardContent card) => new ReplaceCard(card);
}
