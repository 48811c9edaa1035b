using AdaptiveCards;
using BotApp.Basics;

namespace BotApp.Conversation;

/// <content>Buttons below the card and in rows inside it, and links.</content>
public sealed partial class CardBuilder
{
    /// <summary>Teams moves further buttons into an overflow menu.</summary>
    private const int MaxButtonsPerRow = 6;

    /// <summary>A button that submits the card's inputs.</summary>
    public CardBuilder Submit<TAction>(Phrase title, TAction action) where TAction : class, ICardAction =>
        Submit(title, ActionLink.To(action));

    public CardBuilder Submit<TAction>(Phrase title) where TAction : class, ICardAction => Submit(title, CardData.None<TAction>());

    public CardBuilder Submit(Phrase title, ActionLink link) => Button(title, link, AdaptiveAssociatedInputs.Auto, "positive");

    /// <summary>A button that does not submit inputs: menu entries, back, details.</summary>
    public CardBuilder Button<TAction>(Phrase title, TAction action) where TAction : class, ICardAction =>
        Button(title, ActionLink.To(action));

    public CardBuilder Button<TAction>(Phrase title) where TAction : class, ICardAction => Button(title, CardData.None<TAction>());

    public CardBuilder Button(Phrase title, ActionLink link) => Button(title, link, AdaptiveAssociatedInputs.None, "default");

    /// <summary>A button that leads elsewhere and submits what has been typed so far.</summary>
    public CardBuilder ButtonWithInputs<TAction>(Phrase title, TAction action) where TAction : class, ICardAction =>
        Button(title, ActionLink.To(action), AdaptiveAssociatedInputs.Auto, "default");

    public CardBuilder ButtonWithInputs<TAction>(Phrase title) where TAction : class, ICardAction =>
        ButtonWithInputs(title, CardData.None<TAction>());

    /// <summary>
    /// A button inside the card, in one row with the previous ones. Used for navigation, so that few buttons remain at the end.
    /// </summary>
    public CardBuilder RowButton<TAction>(Phrase title, TAction action) where TAction : class, ICardAction =>
        RowButton(title, ActionLink.To(action));

    public CardBuilder RowButton(Phrase title, ActionLink link)
    {
        Row().Actions.Add(Execute(title, link, AdaptiveAssociatedInputs.None, "default"));
        return this;
    }

    public CardBuilder RowButton<TAction>(Phrase title) where TAction : class, ICardAction => RowButton(title, CardData.None<TAction>());

    /// <summary>
    /// A mailto:, tel: or https: link inside the card, in one row with the previous ones. Never an address that a person typed.
    /// </summary>
    public CardBuilder RowLink(Phrase title, Uri address)
    {
        Row().Actions.Add(new AdaptiveOpenUrlAction { Title = title.In(_language), Url = address });
        return this;
    }

    /// <summary>A button that submits the inputs and undoes or refuses something.</summary>
    public CardBuilder Destructive<TAction>(Phrase title, TAction action) where TAction : class, ICardAction =>
        Button(title, ActionLink.To(action), AdaptiveAssociatedInputs.Auto, "destructive");

    public CardBuilder Destructive<TAction>(Phrase title) where TAction : class, ICardAction =>
        Destructive(title, CardData.None<TAction>());

    /// <summary>A mailto:, tel: or https: link; never an address that a person typed.</summary>
    public CardBuilder Link(Phrase title, Uri address)
    {
        _card.Actions.Add(new AdaptiveOpenUrlAction { Title = title.In(_language), Url = address });
        return this;
    }

    private CardBuilder Button(Phrase title, ActionLink link, AdaptiveAssociatedInputs inputs, string style)
    {
        _card.Actions.Add(Execute(title, link, inputs, style));
        return this;
    }

    private AdaptiveExecuteAction Execute(Phrase title, ActionLink link, AdaptiveAssociatedInputs inputs, string style)
    {
        var action = new AdaptiveExecuteAction
        {
            Title = title.In(_language),
            Verb = link.Verb,
            AssociatedInputs = inputs,
            Style = style,
        };
        if (link.Data.Count > 0)
        {
            action.Data = link.Data.ToDictionary();
        }

        return action;
    }

    private AdaptiveActionSet Row()
    {
        if (_card.Body[^1] is AdaptiveActionSet { Actions.Count: < MaxButtonsPerRow } row)
        {
            return row;
        }

        _card.Body.Add(row = new AdaptiveActionSet());
        return row;
    }
}
