namespace AdaptiveCards;

/// <summary>A button.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    public string? Title { get; set; }

    public string? IconUrl { get; set; }

    /// <summary>default, positive or destructive.</summary>
    public string? Style { get; set; }

    public bool IsEnabled { get; set; } = true;

    public AdaptiveActionMode Mode { get; set; }

    public string? Tooltip { get; set; }

    internal override void WriteProperties(CardWriter writer)
    {
        writer.Text("title", Title);
        writer.Text("iconUrl", IconUrl);
        writer.Text("style", Style is "default" ? null : Style);
        writer.Flag("isEnabled", IsEnabled, usual: true);
        writer.Choice("mode", Mode);
        writer.Text("tooltip", Tooltip);
    }
}

/// <summary>Sends an invoke that is answered with the next card.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";

    public override string Type { get; set; } = TypeName;

    public object? Data { get; set; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    public string? Verb { get; set; }

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("verb", Verb);
        writer.Any("data", Data);
        writer.Choice("associatedInputs", AssociatedInputs);
    }
}

/// <summary>Sends a message activity with a value.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    public const string TypeName = "Action.Submit";

    public override string Type { get; set; } = TypeName;

    public object? Data { get; set; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Any("data", Data);
        writer.Choice("associatedInputs", AssociatedInputs);
    }
}

/// <summary>Opens an address, a mail or a call.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public const string TypeName = "Action.OpenUrl";

    public override string Type { get; set; } = TypeName;

    public Uri? Url { get; set; }

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("url", Url?.OriginalString);
    }
}

/// <summary>Unfolds a card below the button.</summary>
public class AdaptiveShowCardAction : AdaptiveAction
{
    public const string TypeName = "Action.ShowCard";

    public override string Type { get; set; } = TypeName;

    public AdaptiveCard? Card { get; set; }

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.One("card", Card);
    }
}

/// <summary>Shows or hides elements of the card.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public const string TypeName = "Action.ToggleVisibility";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];

    internal override void WriteProperties(CardWriter writer)
    {
        base.WriteProperties(writer);
        writer.Many("targetElements", TargetElements, static (w, target) => target.Write(w), required: true);
    }
}

/// <summary>An element to show, to hide, or (without <see cref="IsVisible"/>) to turn over.</summary>
public class AdaptiveTargetElement
{
    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    public AdaptiveTargetElement(string elementId, bool isVisible) => (ElementId, IsVisible) = (elementId, isVisible);

    public string ElementId { get; set; }

    public bool? IsVisible { get; set; }

    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);

    internal void Write(CardWriter writer)
    {
        if (IsVisible is not { } visible)
        {
            writer.Item(ElementId);
            return;
        }

        writer.Begin();
        writer.Text("elementId", ElementId);
        writer.Flag("isVisible", visible, usual: !visible);
        writer.End();
    }
}
