namespace AdaptiveCards;

/// <summary>Room above an element.</summary>
public enum AdaptiveSpacing
{
    Default,
    None,
    Small,
    Medium,
    Large,
    ExtraLarge,
    Padding,
}

/// <summary>Size of text.</summary>
public enum AdaptiveTextSize
{
    Default,
    Small,
    Medium,
    Large,
    ExtraLarge,
}

/// <summary>Weight of text.</summary>
public enum AdaptiveTextWeight
{
    Default,
    Lighter,
    Bolder,
}

/// <summary>Colour of text; never the only carrier of a meaning.</summary>
public enum AdaptiveTextColor
{
    Default,
    Dark,
    Light,
    Accent,
    Good,
    Warning,
    Attention,
}

/// <summary>What a text is to a screen reader.</summary>
public enum AdaptiveTextBlockStyle
{
    Paragraph,
    Heading,
}

/// <summary>Proportional or fixed-width letters.</summary>
public enum AdaptiveFontType
{
    Default,
    Monospace,
}

/// <summary>Where something stands from left to right.</summary>
public enum AdaptiveHorizontalAlignment
{
    Left,
    Center,
    Right,
    Stretch,
}

/// <summary>Where content stands from top to bottom.</summary>
public enum AdaptiveVerticalContentAlignment
{
    Top,
    Center,
    Bottom,
}

/// <summary>Background of a container.</summary>
public enum AdaptiveContainerStyle
{
    Default,
    Emphasis,
    Good,
    Attention,
    Warning,
    Accent,
}

/// <summary>How a column's width is given.</summary>
public enum AdaptiveWidthType
{
    Auto,
    Stretch,
    Pixel,
}

/// <summary>Size of a picture.</summary>
public enum AdaptiveImageSize
{
    Auto,
    Stretch,
    Small,
    Medium,
    Large,
}

/// <summary>Rectangular, or round for a person.</summary>
public enum AdaptiveImageStyle
{
    Default,
    Person,
}

/// <summary>Which keyboard a phone shows.</summary>
public enum AdaptiveTextInputStyle
{
    Text,
    Tel,
    Url,
    Email,
    Password,
}

/// <summary>A drop-down list, all choices in view, or a list to search in.</summary>
public enum AdaptiveChoiceInputStyle
{
    Compact,
    Expanded,
    Filtered,
}

/// <summary>Whether a button sends the card's inputs.</summary>
public enum AdaptiveAssociatedInputs
{
    Auto,
    None,
}

/// <summary>A button in view, or behind the "…" button.</summary>
public enum AdaptiveActionMode
{
    Primary,
    Secondary,
}
