using AdaptiveCards;
using BotApp.Basics;

namespace BotApp.Conversation;

/// <content>Texts, facts, warnings and errors.</content>
public sealed partial class CardBuilder
{
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
