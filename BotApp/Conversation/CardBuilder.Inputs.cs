using AdaptiveCards;
using BotApp.Basics;

namespace BotApp.Conversation;

/// <content>Inputs, each with its label, and the errors below them.</content>
public sealed partial class CardBuilder
{
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
        bool expanded = false) => ChoiceSet(
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
        string id, Phrase label, IEnumerable<(Phrase Title, string Value)> choices, IEnumerable<string> ticked) => ChoiceSet(
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

    // Clients show an error instead of a list without entries.
    private CardBuilder ChoiceSet(AdaptiveChoiceSetInput input, Phrase label, bool required) =>
        input.Choices.Count == 0 ? this : Input(input, label, required);

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
}
