using AdaptiveCards;
using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>
/// The only way to build a card: single column, wrapped text, a label on every input, at most five buttons, errors on top and at
/// the field. Text typed by people goes into text runs, which do not interpret Markdown, links or date macros.
/// </summary>
public sealed partial class CardBuilder
{
    public const int MaxButtons = 5;

    /// <summary>Universal Actions need 1.4. Nothing here needs more, and mobile clients lag behind.</summary>
    public static readonly AdaptiveSchemaVersion Version = new(1, 4);

    private readonly Language _language;
    private readonly AdaptiveCard _card;
    private readonly Phrase _title;
    private IReadOnlyList<Refusal> _errors = [];
    private bool _hasInputs;
    private bool _isNeverStored;
    private string? _form;
    private Guid? _subject;
    private IReadOnlyList<Guid> _personalDataOf = [];

    public CardBuilder(Language language, Phrase title)
    {
        (_language, _title) = (language, title);
        _card = new AdaptiveCard(Version)
        {
            Lang = language switch { Language.English => "en", Language.Hindi => "hi" },
        };
        _card.Body.Add(new AdaptiveTextBlock
        {
            Text = title.In(language),
            Size = AdaptiveTextSize.Large,
            Weight = AdaptiveTextWeight.Bolder,
            Style = AdaptiveTextBlockStyle.Heading,
            Wrap = true,
        });
    }

    /// <summary>
    /// What is typed here is kept when it is refused or the card is left, and put back when the same form is shown again.
    /// <paramref name="about"/> tells apart forms that are sent by the same verb.
    /// </summary>
    public CardBuilder Keeps<TVerb>(string about = "") where TVerb : ICardAction
    {
        _form = $"{TVerb.Verb}/{about}";
        return this;
    }

    public CardBuilder Keeps<TVerb>(Guid about) where TVerb : ICardAction => Keeps<TVerb>(about.ToString("N"));

    /// <summary>The card shows one-time links or their code.</summary>
    public CardBuilder NeverStored()
    {
        _isNeverStored = true;
        return this;
    }

    /// <summary>The subject of the card, for cards that are refreshed when it changes.</summary>
    public CardBuilder Shows(Guid subject)
    {
        _subject = subject;
        return this;
    }

    /// <summary>The card shows personal data of this request or batch to somebody else: whoever delivers it records the reading.</summary>
    public CardBuilder Discloses(Guid subject)
    {
        _personalDataOf = [.. _personalDataOf.Append(subject).Distinct()];
        return this;
    }

    /// <summary>Makes Teams refresh the card automatically when <paramref name="teamsUserId"/> views it.</summary>
    public CardBuilder AutoRefresh<TAction>(string teamsUserId, TAction action) where TAction : class, IRefreshableAction
    {
        _card.Refresh = new AdaptiveRefresh
        {
            Action = new AdaptiveExecuteAction { Verb = TAction.Verb, Data = CardData.Write(action) },
            UserIds = [teamsUserId],
        };
        return this;
    }

    /// <summary>The finished card. The summary is shown in banners, and by clients that cannot render the card.</summary>
    public CardContent Build(Phrase? summary = null)
    {
        if (_card.Actions.Count > MaxButtons)
        {
            throw new InvalidOperationException($"'{_title.English}' has {_card.Actions.Count} buttons; "
                + $"phones show no more than {MaxButtons}.");
        }

        var words = (summary ?? _title).In(_language);
        _card.FallbackText = words;
        NameForm();
        return new CardContent(_card.ToJson(), words)
        {
            HasInputs = _hasInputs,
            HasMistake = _errors.Count > 0,
            Form = _form,
            IsNeverStored = _isNeverStored,
            Subject = _subject,
            PersonalDataOf = _personalDataOf,
        };
    }

    /// <summary>
    /// Every button that sends the inputs says which form they belong to. No input is marked as required: clients would hold back the
    /// button that leaves the form, too; the server says what is missing.
    /// </summary>
    private void NameForm()
    {
        if (_form is null)
        {
            return;
        }

        foreach (var input in _card.Body.OfType<AdaptiveInput>())
        {
            (input.IsRequired, input.ErrorMessage) = (false, null);
        }

        foreach (var button in _card.Actions.OfType<AdaptiveExecuteAction>()
            .Where(button => button.AssociatedInputs is AdaptiveAssociatedInputs.Auto))
        {
            button.Data = new Dictionary<string, string>(button.Data as Dictionary<string, string> ?? []) { [CardContent.FormKey] = _form };
        }
    }

    private CardBuilder Add(AdaptiveElement element, bool separated = false)
    {
        element.Separator = separated;
        _card.Body.Add(element);
        return this;
    }
}
