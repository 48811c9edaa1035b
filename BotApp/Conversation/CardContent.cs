using System.Text.Json.Nodes;

namespace BotApp.Conversation;

/// <summary>An Adaptive Card as JSON, and one plain sentence for banners, screen readers and clients without cards.</summary>
public sealed record CardContent(string Json, string Summary)
{
    /// <summary>Data of every button that sends the inputs of a form: <see cref="Form"/>.</summary>
    public const string FormKey = "_form";

    /// <summary>The card has inputs.</summary>
    public bool HasInputs { get; init; }

    /// <summary>The card shows an error on top.</summary>
    public bool HasMistake { get; init; }

    /// <summary>The form on the card, as verb, slash and subject; null when its answers are not kept.</summary>
    public string? Form { get; init; }

    /// <summary>The card shows one-time links or their code. It is never stored: a reader of the database must not open them.</summary>
    public bool IsNeverStored { get; init; }

    /// <summary>The thing whose changes refresh the card: what the sent message is about.</summary>
    public Guid? Subject { get; init; }

    /// <summary>The requests and batches whose personal data the card shows to somebody else: the reading is recorded.</summary>
    public IReadOnlyList<Guid> PersonalDataOf { get; init; } = [];

    /// <summary>The card with a sentence below its title, about something that has just happened.</summary>
    public CardContent WithNotice(string words)
    {
        var card = JsonNode.Parse(Json)!;
        card["body"]!.AsArray().Insert(1, new JsonObject
        {
            ["type"] = "RichTextBlock",
            ["inlines"] = new JsonArray(new JsonObject { ["type"] = "TextRun", ["text"] = words }),
        });
        return this with { Json = card.ToJsonString() };
    }
}
