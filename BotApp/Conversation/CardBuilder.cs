using AdaptiveCards;
using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>
/// The only way to build a card: single column, wrapped text, a label on every input, at most five buttons, errors on top and at
/// the field. Text typed by people goes into text runs, which do not interpret Markdown, links or date macros.
/// </summary>
public sealed class CardBuilder
{
    public const int MaxButtons = 5;

    /// <summary>Teams moves further buttons into an overflow menu.</summary>
    private const int MaxButtonsPerRow = 6;

    /// <summary>Universal Actions need 1.4. Nothing here needs more, and mobile clients lag behind.</summary>
    public static readonly AdaptiveSchemaVersion Version = new(1, 4);

    private readonly Language _language;
    private readonly AdaptiveCard _card;
    private readonly Phrase _title;
    private IReadOnlyList<Refusal> _errors = [];
    private bool _hasInputs;
    private string? _form;
    private Guid? _subject;

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

    public CardBuilder Text(Phrase words) => Add(Run(words.In(_language)));

    /// <summary>Small print: sources, dates, what happens next.</summary>
    public CardBuilder Note(Phrase words) => Add(Run(words.In(_language), subtle: true, small: true));

    /// <summary>Says how many further items of a list are not shown; nothing when all are.</summary>
    public CardBuilder More(int left) => left > 0 ? Note(new Phrase($"and {left} more", $"तथा {left} और")) : this;

    public CardBuilder Heading(Phrase words) => Add(Run(words.In(_language), bold: true), separated: true);

    /// <summary>Something to check before continuing; marked by a sign and a word, not by colour alone.</summary>
    public CardBuilder Warning(Phrase words) => Add(Box(AdaptiveContainerStyle.Warning, "⚠ " + words.In(_language)));

    /// <summary>A state that is neither a success nor a warning: refused, returned, withdrawn.</summary>
    public CardBuilder Status(Phrase words) => Add(Box(AdaptiveContainerStyle.Emphasis, words.In(_language)));

    public CardBuilder Success(Phrase words) => Add(Box(AdaptiveContainerStyle.Good, "✓ " + words.In(_language)));

    /// <summary>The error summary on top of a form, so that screen readers announce it first.</summary>
    public CardBuilder Error(Refusal? why)
    {
        if (why is null)
        {
            return this;
        }

        _errors = why is ValidationErrors several ? several.All : [why];
        var box = Box(AdaptiveContainerStyle.Attention, "⚠ " + why.Message.In(_language));
        if (why is ValidationErrors)
        {
            foreach (var mistake in _errors)
            {
                box.Items.Add(Run("• " + mistake.Message.In(_language)));
            }
        }

        return Add(box);
    }

    /// <summary>Label and value, one per line: phones cut off columns.</summary>
    public CardBuilder Facts(params IEnumerable<(Phrase Label, Phrase Value)> facts)
    {
        foreach (var (label, value) in facts)
        {
            var line = new AdaptiveRichTextBlock();
            line.Inlines.Add(new AdaptiveTextRun(label.In(_language) + ": ") { Weight = AdaptiveTextWeight.Bolder });
            line.Inlines.Add(new AdaptiveTextRun(OrDash(value.In(_language))));
            line.Spacing = AdaptiveSpacing.Small;
            _card.Body.Add(line);
        }

        return this;
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

    /// <summary>What the card shows, for cards that are drawn anew when it changes.</summary>
    public CardBuilder Shows(Guid subject)
    {
        _subject = subject;
        return this;
    }

    public CardBuilder TextInput(
        string id, Phrase label, string? value, bool required, int maxLength, Phrase? hint = null, bool multiline = false) => Input(
        new AdaptiveTextInput
        {
            Id = id,
            Value = value,
            MaxLength = maxLength,
            IsMultiline = multiline,
            Placeholder = hint?.In(_language),
        },
        label,
        required);

    public CardBuilder DateInput(string id, Phrase label, string? isoDay, bool required) =>
        Input(
            new AdaptiveDateInput { Id = id, Value = OfficeTime.ParseIso(isoDay) is { } day ? OfficeTime.ToIso(day) : isoDay },
            label,
            required);

    public CardBuilder Choice(
        string id,
        Phrase label,
        IEnumerable<(Phrase Title, string Value)> choices,
        string? chosen,
        bool required,
        bool expanded = false) => Input(
        new AdaptiveChoiceSetInput
        {
            Id = id,
            Value = chosen,
            Style = expanded ? AdaptiveChoiceInputStyle.Expanded : AdaptiveChoiceInputStyle.Compact,
            Wrap = true,
            Choices = [.. choices.Select(choice => new AdaptiveChoice { Title = choice.Title.In(_language), Value = choice.Value })],
        },
        label,
        required);

    public CardBuilder MultiChoice(
        string id, Phrase label, IEnumerable<(Phrase Title, string Value)> choices, IEnumerable<string> ticked) => Input(
        new AdaptiveChoiceSetInput
        {
            Id = id,
            Value = string.Join(',', ticked),
            IsMultiSelect = true,
            Style = AdaptiveChoiceInputStyle.Expanded,
            Wrap = true,
            Choices = [.. choices.Select(choice => new AdaptiveChoice { Title = choice.Title.In(_language), Value = choice.Value })],
        },
        label,
        required: false);

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
    public CardBuilder RowButton<TAction>(Phrase title, TAction action) where TAction : class, ICardAction
    {
        Row().Actions.Add(Execute(title, ActionLink.To(action), AdaptiveAssociatedInputs.None, "default"));
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

    public CardBuilder Destructive<TAction>(Phrase title) where TAction : class, ICardAction => Destructive(title, CardData.None<TAction>());

    /// <summary>A mailto:, tel: or https: link; never an address that a person typed.</summary>
    public CardBuilder Link(Phrase title, Uri address)
    {
        _card.Actions.Add(new AdaptiveOpenUrlAction { Title = title.In(_language), Url = address });
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
            throw new InvalidOperationException($"'{_title.English}' has {_card.Actions.Count} buttons; phones show no more than {MaxButtons}.");
        }

        var words = (summary ?? _title).In(_language);
        _card.FallbackText = words;
        NameForm();
        return new CardContent(_card.ToJson(), words)
        {
            HasInputs = _hasInputs,
            HasMistake = _errors.Count > 0,
            Form = _form,
            Subject = _subject
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

    private CardBuilder Input(AdaptiveInput input, Phrase label, bool required)
    {
        _hasInputs = true;
        input.Label = label.In(_language);
        input.IsRequired = required;
        if (required)
        {
            input.ErrorMessage = new Phrase($"Please fill in: {label.English}", $"कृपया भरें: {label.Hindi}").In(_language);
        }

        _card.Body.Add(input);
        foreach (var mistake in _errors.Where(mistake => mistake.Field == input.Id))
        {
            // Below its field, where clients show their own messages: above, it would seem to belong to the previous field.
            var words = Coloured(Run("⚠ " + mistake.Message.In(_language)), AdaptiveTextColor.Attention);
            words.Spacing = AdaptiveSpacing.Small;
            _card.Body.Add(words);
        }

        return this;
    }

    private CardBuilder Add(AdaptiveElement element, bool separated = false)
    {
        element.Separator = separated;
        _card.Body.Add(element);
        return this;
    }

    private static AdaptiveContainer Box(AdaptiveContainerStyle style, string text)
    {
        var box = new AdaptiveContainer { Style = style };
        box.Items.Add(Run(text, bold: true));
        return box;
    }

    private static AdaptiveRichTextBlock Coloured(AdaptiveRichTextBlock block, AdaptiveTextColor colour)
    {
        foreach (var run in block.Inlines.OfType<AdaptiveTextRun>())
        {
            run.Color = colour;
        }

        return block;
    }

    private static AdaptiveRichTextBlock Run(string text, bool bold = false, bool subtle = false, bool small = false)
    {
        var block = new AdaptiveRichTextBlock();
        block.Inlines.Add(new AdaptiveTextRun(OrDash(text))
        {
            Weight = bold ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default,
            IsSubtle = subtle,
            Size = small ? AdaptiveTextSize.Small : AdaptiveTextSize.Default,
        });
        return block;
    }

    // iOS renders a blank card when a text run is empty.
    private static string OrDash(string text) => text.Length == 0 ? "–" : text;
}
