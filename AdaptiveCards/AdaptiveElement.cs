namespace AdaptiveCards;

/// <summary>Everything on a card that has a type of its own: elements and actions.</summary>
public abstract class AdaptiveTypedElement
{
    private SerializableDictionary<string, object>? _additional;

    public abstract string Type { get; set; }

    public string? Id { get; set; }

    /// <summary>What an older client shows instead.</summary>
    public AdaptiveFallbackElement? Fallback { get; set; }

    /// <summary>Properties the schema does not know, such as a host's own.</summary>
    public SerializableDictionary<string, object> AdditionalProperties
    {
        get => _additional ??= [];
        set => _additional = value;
    }

    internal void Write(CardWriter writer)
    {
        writer.Begin();
        writer.Text("type", Type);
        writer.Text("id", Id);
        WriteProperties(writer);
        Fallback?.Write(writer);
        foreach (var (name, value) in _additional ?? [])
        {
            writer.Any(name, value);
        }

        writer.End();
    }

    internal abstract void WriteProperties(CardWriter writer);
}

/// <summary>Something in the body of a card.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    public AdaptiveSpacing Spacing { get; set; }

    public bool Separator { get; set; }

    public bool IsVisible { get; set; } = true;

    internal override void WriteProperties(CardWriter writer)
    {
        writer.Choice("spacing", Spacing);
        writer.Flag("separator", Separator);
        writer.Flag("isVisible", IsVisible, usual: true);
    }
}

/// <summary>What to show where an element is not known: another element, or nothing.</summary>
public class AdaptiveFallbackElement
{
    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent) =>
        (Type, Content) = (AdaptiveFallbackType.Content, fallbackContent);

    public enum AdaptiveFallbackType
    {
        None,
        Drop,
        Content,
    }

    public AdaptiveFallbackType Type { get; set; }

    public AdaptiveTypedElement? Content { get; set; }

    internal void Write(CardWriter writer)
    {
        switch (Type)
        {
            case AdaptiveFallbackType.None:
                return;
            case AdaptiveFallbackType.Drop:
                writer.Text("fallback", "drop");
                return;
            case AdaptiveFallbackType.Content:
                writer.One("fallback", Content);
                return;
        }
    }
}

/// <summary>A dictionary under the name that the package gives it.</summary>
public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
    where TKey : notnull;
