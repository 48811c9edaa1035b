using System.Collections;

namespace AdaptiveCards;

/// <summary>An element that holds others.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement, IEnumerable<AdaptiveElement>
{
    public AdaptiveContainerStyle? Style { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    public AdaptiveAction? SelectAction { get; set; }

    public bool Bleed { get; set; }

    public abstract IEnumerator<AdaptiveElement> GetEnumerator();

    public abstract void Add(AdaptiveElement value);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Choice("style", Style);
        writer.Choice("horizontalAlignment", HorizontalAlignment);
        writer.Choice("verticalContentAlignment", VerticalContentAlignment);
        writer.Flag("bleed", Bleed);
        writer.One("selectAction", SelectAction);
    }
}

/// <summary>Elements one below the other.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveElement> Items { get; set; } = [];

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();

    public override void Add(AdaptiveElement element) => Items.Add(element);

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Many("items", Items, required: true);
    }
}

/// <summary>Columns side by side.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public const string TypeName = "ColumnSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveColumn> Columns { get; set; } = [];

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Columns.Cast<AdaptiveElement>().GetEnumerator();

    public override void Add(AdaptiveElement element) => Columns.Add((AdaptiveColumn)element);

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Many("columns", Columns, required: true);
    }
}

/// <summary>One column of a <see cref="AdaptiveColumnSet"/>.</summary>
public class AdaptiveColumn : AdaptiveContainer
{
    public new const string TypeName = "Column";

    public override string Type { get; set; } = TypeName;

    public AdaptiveWidth? Width { get; set; }

    internal override void WriteProperties(CardWriter writer)
    {
        writer.Text("width", Width?.ToString());
        base.WriteProperties(writer);
    }
}

/// <summary>How wide a column is: as its content, as the room that is left, or so many pixels.</summary>
public class AdaptiveWidth
{
    public AdaptiveWidth(uint px) => (WidthType, Unit) = (AdaptiveWidthType.Pixel, px);

    public AdaptiveWidth(AdaptiveWidthType widthType) => WidthType = widthType;

    public static AdaptiveWidth Auto { get; } = new(AdaptiveWidthType.Auto);

    public static AdaptiveWidth Stretch { get; } = new(AdaptiveWidthType.Stretch);

    public AdaptiveWidthType WidthType { get; set; }

    public uint? Unit { get; set; }

    public static implicit operator AdaptiveWidth(uint value) => new(value);

    public static implicit operator AdaptiveWidth(AdaptiveWidthType value) => new(value);

    public override string ToString() => WidthType switch
    {
        AdaptiveWidthType.Auto => "auto",
        AdaptiveWidthType.Stretch => "stretch",
        AdaptiveWidthType.Pixel => $"{Unit}px",
    };
}

/// <summary>A picture.</summary>
public class AdaptiveImage : AdaptiveElement
{
    public const string TypeName = "Image";

    public AdaptiveImage()
    {
    }

    public AdaptiveImage(Uri url) => Url = url;

    public override string Type { get; set; } = TypeName;

    public AdaptiveImageSize Size { get; set; }

    public AdaptiveImageStyle Style { get; set; }

    public Uri? Url { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    public AdaptiveAction? SelectAction { get; set; }

    public string? AltText { get; set; }

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("url", Url?.OriginalString);
        writer.Text("altText", AltText);
        writer.Choice("size", Size);
        writer.Choice("style", Style);
        writer.Choice("horizontalAlignment", HorizontalAlignment);
        writer.One("selectAction", SelectAction);
    }
}

/// <summary>Buttons within the body.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    public const string TypeName = "ActionSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveAction> Actions { get; set; } = [];

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Many("actions", Actions, required: true);
    }
}
