using AdaptiveCards;
using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>
/// The only way to build a card: single column, wrapped text, a label on every input, at most five buttons, errors on top and at
/// the field. Text typed by people goes into text runs, which do not interpret Markdown, links or date macros.
/// </summary>
public sealed class BaseCard
{
    public const int MostButtons = 5;

    /// <summary>Teams moves further buttons into an overflow menu.</summary>
    private const int MostInRow = 6;

    /// <summary>Universal Actions need 1.4. Nothing here needs more, and mobile clients lag behind.</summary>
    public static readonly AdaptiveSchemaVersion Version = new(1, 4);

    private readonly Language _language;
    private readonly AdaptiveCard _card;
    private readonly Phrase _title;
    private IReadOnlyList<Refusal> _mistakes = [];
    private bool _hasInputs;
    private string? _form;
    private Guid? _subject;

    public BaseCard(Language language, Phrase title)
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

    public BaseCard Text(Phrase words) => Add(Run(words.In(_language)));

    /// <summary>Small print: sources, dates, what happens next.</summary>
    public BaseCard Note(Phrase words) => Add(Run(words.In(_language), subtle: true, small: true));

    /// <summary>Says how many further items of a list are not shown; nothing when all are.</summary>
    public BaseCard More(int left) => left > 0 ? Note(new Phrase($"and {left} more", $"तथा {left} और")) : this;

    public BaseCard Heading(Phrase words) => Add(Run(words.In(_language), bold: true), separated: true);

    /// <summary>Something to check before continuing; marked by a sign and a word, not by colour alone.</summary>
    public BaseCard Warning(Phrase words) => Add(Boxed(AdaptiveContainerStyle.Warning, "⚠ " + words.In(_language)));

    /// <summary>A state that is neither a success nor a warning: refused, returned, withdrawn.</summary>
    public BaseCard Standing(Phrase words) => Add(Boxed(AdaptiveContainerStyle.Emphasis, words.In(_language)));

    public BaseCard Good(Phrase words) => Add(Boxed(AdaptiveContainerStyle.Good, "✓ " + words.In(_language)));

    /// <summary>The error summary on top of a form, so that screen readers announce it first.</summary>
    public BaseCard Wrong(Refusal? why)
    {
        if (why is null)
        {
            return this;
        }

        _mistakes = why is Mistakes several ? several.All : [why];
        var box = Boxed(AdaptiveContainerStyle.Attention, "⚠ " + why.Words.In(_language));
        if (why is Mistakes)
        {
            foreach (var mistake in _mistakes)
            {
                box.Items.Add(Run("• " + mistake.Words.In(_language)));
            }
        }

        return Add(box);
    }

    /// <summary>Label and value, one per line: phones cut off columns.</summary>
    public BaseCard Facts(params IEnumerable<(Phrase Label, Phrase Value)> facts)
    {
        foreach (var (label, value) in facts)
        {
            var line = new AdaptiveRichTextBlock();
            line.Inlines.Add(new AdaptiveTextRun(label.In(_language) + ": ") { Weight = AdaptiveTextWeight.Bolder });
            line.Inlines.Add(new AdaptiveTextRun(Shown(value.In(_language))));
            line.Spacing = AdaptiveSpacing.Small;
            _card.Body.Add(line);
        }

        return this;
    }

    /// <summary>
    /// What is typed here is kept when it is refused or the card is left, and put back when the same form is shown again.
    /// <paramref name="about"/> tells apart forms that are sent by the same verb.
    /// </summary>
    public BaseCard Keeps<TVerb>(string about = "") where TVerb : IVerb
    {
        _form = $"{TVerb.Verb}/{about}";
        return this;
    }

    public BaseCard Keeps<TVerb>(Guid about) where TVerb : IVerb => Keeps<TVerb>(about.ToString("N"));

    /// <summary>What the card shows, for cards that are drawn anew when it changes.</summary>
    public BaseCard Shows(Guid subject)
    {
        _subject = subject;
        return this;
    }

    public BaseCard TextInput(string id, Phrase label, string? value, bool required, int maxLength, Phrase? hint = null, bool multiline = false) => Input(
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

    public BaseCard DateInput(string id, Phrase label, string? isoDay, bool required) =>
        Input(new AdaptiveDateInput { Id = id, Value = OfficeTime.FromIso(isoDay) is { } day ? OfficeTime.Iso(day) : isoDay }, label, required);

    public BaseCard Choice(string id, Phrase label, IEnumerable<(Phrase Title, string Value)> choices, string? chosen, bool required, bool expanded = false) => Input(
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

    public BaseCard Ticks(string id, Phrase label, IEnumerable<(Phrase Title, string Value)> choices, IEnumerable<string> ticked) => Input(
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
    public BaseCard Submit<TVerb>(Phrase title, params (string Key, string Value)[] data) where TVerb : IVerb =>
        Button<TVerb>(title, AdaptiveAssociatedInputs.Auto, "positive", data);

    /// <summary>A button that does not submit inputs: menu entries, back, details.</summary>
    public BaseCard Button<TVerb>(Phrase title, params (string Key, string Value)[] data) where TVerb : IVerb =>
        Button<TVerb>(title, AdaptiveAssociatedInputs.None, "default", data);

    /// <summary>A button that leads elsewhere and submits what has been typed so far.</summary>
    public BaseCard Leave<TVerb>(Phrase title, params (string Key, string Value)[] data) where TVerb : IVerb =>
        Button<TVerb>(title, AdaptiveAssociatedInputs.Auto, "default", data);

    /// <summary>
    /// A button inside the card, in one row with the previous ones. Used for navigation, so that few buttons remain at the end.
    /// </summary>
    public BaseCard RowButton<TVerb>(Phrase title, params (string Key, string Value)[] data) where TVerb : IVerb
    {
        Row().Actions.Add(Execute<TVerb>(title, AdaptiveAssociatedInputs.None, "default", data));
        return this;
    }

    /// <summary>
    /// A mailto:, tel: or https: link inside the card, in one row with the previous ones. Never an address that a person typed.
    /// </summary>
    public BaseCard RowLink(Phrase title, Uri address)
    {
        Row().Actions.Add(new AdaptiveOpenUrlAction { Title = title.In(_language), Url = address });
        return this;
    }

    /// <summary>A button that submits the inputs and undoes or refuses something.</summary>
    public BaseCard Destructive<TVerb>(Phrase title, params (string Key, string Value)[] data) where TVerb : IVerb =>
        Button<TVerb>(title, AdaptiveAssociatedInputs.Auto, "destructive", data);

    /// <summary>A mailto:, tel: or https: link; never an address that a person typed.</summary>
    public BaseCard Link(Phrase title, Uri address)
    {
        _card.Actions.Add(new AdaptiveOpenUrlAction { Title = title.In(_language), Url = address });
        return this;
    }

    /// <summary>Makes Teams refresh the card automatically when <paramref name="teamsUserId"/> views it.</summary>
    public BaseCard RefreshedBy<TVerb>(string teamsUserId, params (string Key, string Value)[] data) where TVerb : IRefreshVerb
    {
        _card.Refresh = new AdaptiveRefresh
        {
            Action = new AdaptiveExecuteAction { Verb = TVerb.Verb, Data = data.ToDictionary(pair => pair.Key, pair => pair.Value) },
            UserIds = [teamsUserId],
        };
        return this;
    }

    /// <summary>The finished card. The summary is shown in banners, and by clients that cannot render the card.</summary>
    public CardFace Face(Phrase? summary = null)
    {
        if (_card.Actions.Count > MostButtons)
        {
            throw new InvalidOperationException($"'{_title.English}' has {_card.Actions.Count} buttons; phones show no more than {MostButtons}.");
        }

        var words = (summary ?? _title).In(_language);
        _card.FallbackText = words;
        NameForm();
        return new CardFace(_card.ToJson(), words) { HasInputs = _hasInputs, HasMistake = _mistakes.Count > 0, Form = _form, Subject = _subject };
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

        foreach (var button in _card.Actions.OfType<AdaptiveExecuteAction>().Where(button => button.AssociatedInputs is AdaptiveAssociatedInputs.Auto))
        {
            button.Data = new Dictionary<string, string>(button.Data as Dictionary<string, string> ?? []) { [CardFace.FormKey] = _form };
        }
    }

    private BaseCard Button<TVerb>(Phrase title, AdaptiveAssociatedInputs inputs, string style, (string Key, string Value)[] data)
        where TVerb : IVerb
    {
        _card.Actions.Add(Execute<TVerb>(title, inputs, style, data));
        return this;
    }

    private AdaptiveExecuteAction Execute<TVerb>(Phrase title, AdaptiveAssociatedInputs inputs, string style, (string Key, string Value)[] data)
        where TVerb : IVerb
    {
        var action = new AdaptiveExecuteAction
        {
            Title = title.In(_language),
            Verb = TVerb.Verb,
            AssociatedInputs = inputs,
            Style = style,
        };
        if (data.Length > 0)
        {
            action.Data = data.ToDictionary(pair => pair.Key, pair => pair.Value);
        }

        return action;
    }

    private AdaptiveActionSet Row()
    {
        if (_card.Body[^1] is AdaptiveActionSet { Actions.Count: < MostInRow } row)
        {
            return row;
        }

        _card.Body.Add(row = new AdaptiveActionSet());
        return row;
    }

    private BaseCard Input(AdaptiveInput input, Phrase label, bool required)
    {
        _hasInputs = true;
        input.Label = label.In(_language);
        input.IsRequired = required;
        if (required)
        {
            input.ErrorMessage = new Phrase($"Please fill in: {label.English}", $"कृपया भरें: {label.Hindi}").In(_language);
        }

        _card.Body.Add(input);
        foreach (var mistake in _mistakes.Where(mistake => mistake.Field == input.Id))
        {
            // Below its field, where clients show their own messages: above, it would seem to belong to the previous field.
            var words = Coloured(Run("⚠ " + mistake.Words.In(_language)), AdaptiveTextColor.Attention);
            words.Spacing = AdaptiveSpacing.Small;
            _card.Body.Add(words);
        }

        return this;
    }

    private BaseCard Add(AdaptiveElement element, bool separated = false)
    {
        element.Separator = separated;
        _card.Body.Add(element);
        return this;
    }

    private static AdaptiveContainer Boxed(AdaptiveContainerStyle style, string text)
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
        block.Inlines.Add(new AdaptiveTextRun(Shown(text))
        {
            Weight = bold ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default,
            IsSubtle = subtle,
            Size = small ? AdaptiveTextSize.Small : AdaptiveTextSize.Default,
        });
        return block;
    }

    // iOS renders a blank card when a text run is empty.
    private static string Shown(string text) => text.Length == 0 ? "–" : text;
}
