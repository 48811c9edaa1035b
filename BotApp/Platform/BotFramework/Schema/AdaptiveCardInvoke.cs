namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke named adaptiveCard/action: somebody pressed an Action.Execute.</summary>
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; set; }

    public string? State { get; set; }
}

/// <summary>The button that was pressed, with the card's data and inputs in one object.</summary>
public class AdaptiveCardInvokeAction
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public string? Verb { get; set; }

    public object? Data { get; set; }
}

/// <summary>The answer to a press: a card, a message or an error, told apart by <see cref="Type"/>.</summary>
public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    public string? Type { get; set; }

    public object? Value { get; set; }
}
