namespace AdaptiveCards;

/// <summary>A question; its <see cref="AdaptiveTypedElement.Id"/> is the name of the answer.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    public bool IsRequired { get; set; }

    public string? Label { get; set; }

    public string? ErrorMessage { get; set; }

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("label", Label);
        writer.Flag("isRequired", IsRequired);
        writer.Text("errorMessage", ErrorMessage);
    }
}

/// <summary>A line or several lines of text.</summary>
public class AdaptiveTextInput : AdaptiveInput
{
    public const string TypeName = "Input.Text";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public AdaptiveTextInputStyle Style { get; set; }

    public bool IsMultiline { get; set; }

    public int MaxLength { get; set; }

    public string? Regex { get; set; }

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("placeholder", Placeholder);
        writer.Text("value", Value);
        writer.Choice("style", Style);
        writer.Flag("isMultiline", IsMultiline);
        writer.Count("maxLength", MaxLength);
        writer.Text("regex", Regex);
    }
}

/// <summary>A date, always yyyy-MM-dd on the wire.</summary>
public class AdaptiveDateInput : AdaptiveInput
{
    public const string TypeName = "Input.Date";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("placeholder", Placeholder);
        writer.Text("value", Value);
        writer.Text("min", Min);
        writer.Text("max", Max);
    }
}

/// <summary>A time of day, HH:mm on the wire.</summary>
public class AdaptiveTimeInput : AdaptiveInput
{
    public const string TypeName = "Input.Time";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    public string? Value { get; set; }

    public string? Min { get; set; }

    public string? Max { get; set; }

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("placeholder", Placeholder);
        writer.Text("value", Value);
        writer.Text("min", Min);
        writer.Text("max", Max);
    }
}

/// <summary>A number; NaN means none.</summary>
public class AdaptiveNumberInput : AdaptiveInput
{
    public const string TypeName = "Input.Number";

    public override string Type { get; set; } = TypeName;

    public string? Placeholder { get; set; }

    public double Value { get; set; } = double.NaN;

    public double Min { get; set; } = double.NaN;

    public double Max { get; set; } = double.NaN;

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("placeholder", Placeholder);
        writer.Number("value", Value);
        writer.Number("min", Min);
        writer.Number("max", Max);
    }
}

/// <summary>One of several answers, or some of them, separated by commas on the wire.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public const string TypeName = "Input.ChoiceSet";

    public override string Type { get; set; } = TypeName;

    public string? Value { get; set; }

    public AdaptiveChoiceInputStyle Style { get; set; }

    public bool IsMultiSelect { get; set; }

    public List<AdaptiveChoice> Choices { get; set; } = [];

    public bool Wrap { get; set; }

    public string? Placeholder { get; set; }

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("placeholder", Placeholder);
        writer.Text("value", Value);
        writer.Choice("style", Style);
        writer.Flag("isMultiSelect", IsMultiSelect);
        writer.Flag("wrap", Wrap);
        writer.Many("choices", Choices, static (w, choice) => choice.Write(w), required: true);
    }
}

/// <summary>An answer to pick, and what is sent for it.</summary>
public class AdaptiveChoice
{
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

/// <summary>Yes or no; "true" and "false" on the wire unless named otherwise.</summary>
public class AdaptiveToggleInput : AdaptiveInput
{
    public const string TypeName = "Input.Toggle";

    public override string Type { get; set; } = TypeName;

    public string Title { get; set; } = "";

    public string? ValueOn { get; set; }

    public string? ValueOff { get; set; }

    public bool Wrap { get; set; }

    public string? Value { get; set; }

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("title", Title);
        writer.Text("value", Value);
        writer.Text("valueOn", ValueOn);
        writer.Text("valueOff", ValueOff);
        writer.Flag("wrap", Wrap);
    }
}
