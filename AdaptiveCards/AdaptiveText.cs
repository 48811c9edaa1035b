namespace AdaptiveCards;

/// <summary>A paragraph or heading. Clients read Markdown and date functions in it: only the bot's own words belong here.</summary>
public class AdaptiveTextBlock : AdaptiveElement
{
    public const string TypeName = "TextBlock";

    public AdaptiveTextBlock()
    {
    }

    public AdaptiveTextBlock(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public bool IsSubtle { get; set; }

    public string Text { get; set; } = "";

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public bool Wrap { get; set; }

    public int MaxLines { get; set; }

    public AdaptiveFontType FontType { get; set; }

    public AdaptiveTextBlockStyle Style { get; set; }

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Choice("style", Style);
        writer.Choice("size", Size);
        writer.Choice("weight", Weight);
        writer.Choice("color", Color);
        writer.Choice("fontType", FontType);
        writer.Flag("isSubtle", IsSubtle);
        writer.Text("text", Text);
        writer.Choice("horizontalAlignment", HorizontalAlignment);
        writer.Flag("wrap", Wrap);
        writer.Count("maxLines", MaxLines);
    }
}

/// <summary>Text in which clients read no Markdown: the place for words that people typed.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public const string TypeName = "RichTextBlock";

    public override string Type { get; set; } = TypeName;

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public List<AdaptiveInline> Inlines { get; set; } = [];

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Choice("horizontalAlignment", HorizontalAlignment);
        writer.Many("inlines", Inlines, static (w, inline) => inline.Write(w), required: true);
    }
}

/// <summary>A part of a <see cref="AdaptiveRichTextBlock"/>.</summary>
public abstract class AdaptiveInline
{
    public abstract string Type { get; set; }

    internal abstract void Write(CardWriter writer);
}

/// <summary>A run of text in one style.</summary>
public class AdaptiveTextRun : AdaptiveInline
{
    public const string TypeName = "TextRun";

    public AdaptiveTextRun()
    {
    }

    public AdaptiveTextRun(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public bool IsSubtle { get; set; }

    public bool Italic { get; set; }

    public bool Strikethrough { get; set; }

    public bool Highlight { get; set; }

    public bool Underline { get; set; }

    public string Text { get; set; } = "";

    public AdaptiveFontType FontType { get; set; }

    internal override void Write(CardWriter writer)
    {
        writer.Begin();
        writer.Text("type", Type);
        writer.Choice("size", Size);
        writer.Choice("weight", Weight);
        writer.Choice("color", Color);
        writer.Choice("fontType", FontType);
        writer.Flag("isSubtle", IsSubtle);
        writer.Flag("italic", Italic);
        writer.Flag("strikethrough", Strikethrough);
        writer.Flag("highlight", Highlight);
        writer.Flag("underline", Underline);
        writer.Text("text", Text);
        writer.End();
    }
}

/// <summary>Titles and values in two columns. Clients read Markdown in the values too.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    public const string TypeName = "FactSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveFact> Facts { get; set; } = [];

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Many("facts", Facts, static (w, fact) => fact.Write(w), required: true);
    }
}

/// <summary>A line of a <see cref="AdaptiveFactSet"/>.</summary>
public class AdaptiveFact
{
    public AdaptiveFact()
    {
    }

    public AdaptiveFact(string title, string value) => (Title, Value) = (title, value);

    public string Title { get; set; } = "";

    public string Value { get; set; } = "";

    internal void Write(CardWriter writer)
    {
        writer.Begin();
        writer.Text("title", Title);
        writer.Text("value", Value);
        writer.End();
    }
}
