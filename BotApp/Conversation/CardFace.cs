namespace BotApp.Conversation;

/// <summary>A drawn Adaptive Card as JSON, and one plain sentence for banners, screen readers and channels without cards.</summary>
public sealed record CardFace(string Json, string Summary)
{
    /// <summary>Data of every button that sends the inputs of a form: <see cref="Form"/>.</summary>
    public const string FormKey = "_form";

    /// <summary>A person can type or choose something on it.</summary>
    public bool HasInputs { get; init; }

    /// <summary>It says on top why something was not done.</summary>
    public bool HasMistake { get; init; }

    /// <summary>The form it shows, as the verb that sends it, a slash and what it is about; null for a card that keeps nothing.</summary>
    public string? Form { get; init; }

    /// <summary>What it shows, when it is drawn anew as this thing changes: the subject of its <see cref="Notifications.CardCopy"/>.</summary>
    public Guid? Subject { get; init; }
}
