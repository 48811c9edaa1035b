using System.Text;
using System.Text.Json.Nodes;

namespace BotApp.Cards;

/// <summary>Rules for every card: known elements of its version, small, labelled, readable without colour, few buttons.</summary>
internal static class CardRules
{
    public const int MaxBytes = 20 * 1024;
    public const int MaxButtons = 5;

    /// <summary>Elements and properties of the Adaptive Card schema up to 1.4 that phone clients render.</summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["AdaptiveCard"] = ["type", "version", "body", "actions", "fallbackText", "lang", "refresh", "speak", "$schema"],
        ["TextBlock"] = [.. Element, "text", "size", "weight", "wrap", "style", "color", "isSubtle", "horizontalAlignment", "maxLines"],
        ["RichTextBlock"] = [.. Element, "inlines", "horizontalAlignment"],
        ["TextRun"] = ["type", "text", "size", "weight", "color", "isSubtle", "italic", "strikethrough", "highlight"],
        ["Container"] = [.. Element, "items", "style", "bleed"],
        ["ActionSet"] = [.. Element, "actions"],
        ["Image"] = [.. Element, "url", "altText", "size"],
        ["Input.Text"] = [.. Input, "isMultiline", "maxLength", "placeholder", "style", "regex"],
        ["Input.Date"] = [.. Input, "max", "min", "placeholder"],
        ["Input.Number"] = [.. Input, "max", "min", "placeholder"],
        ["Input.Toggle"] = [.. Input, "title", "valueOn", "valueOff", "wrap"],
        ["Input.ChoiceSet"] = [.. Input, "choices", "isMultiSelect", "style", "wrap", "placeholder"],
        ["Action.Execute"] = ["type", "title", "verb", "data", "style", "associatedInputs"],
        ["Action.OpenUrl"] = ["type", "title", "url", "style"],
    };

    private static string[] Element => ["type", "id", "spacing", "separator", "isVisible"];

    private static string[] Input => [.. Element, "value", "label", "isRequired", "errorMessage"];

    public static IEnumerable<string> Broken(string json, IReadOnlyCollection<string> verbs)
    {
        var card = JsonNode.Parse(json)!.AsObject();
        if (Encoding.UTF8.GetByteCount(json) > MaxBytes)
        {
            yield return $"{Encoding.UTF8.GetByteCount(json)} bytes";
        }

        if ((string?)card["fallbackText"] is not { Length: > 0 })
        {
            yield return "no fallbackText";
        }

        if ((string?)card["version"] is not "1.4")
        {
            yield return $"version {card["version"]}";
        }

        if ((card["actions"] as JsonArray)?.Count > MaxButtons)
        {
            yield return "too many buttons";
        }

        foreach (var element in All(card).Where(element => element["type"] is not null))
        {
            foreach (var broken in InElement(element, verbs))
            {
                yield return broken;
            }
        }

        var ids = All(card).Where(IsInput).Select(input => (string?)input["id"]).ToList();
        if (ids.Count != ids.Distinct().Count())
        {
            yield return "an input id twice";
        }
    }

    private static IEnumerable<string> InElement(JsonObject element, IReadOnlyCollection<string> verbs)
    {
        var type = (string)element["type"]!;
        if (!Known.TryGetValue(type, out var properties))
        {
            yield return $"unknown element {type}";
            yield break;
        }

        if (type is "Input.ChoiceSet" && element["choices"] is not JsonArray { Count: > 0 })
        {
            yield return $"nothing to choose in {element["id"]}";
        }

        foreach (var property in element.Select(pair => pair.Key).Except(properties))
        {
            yield return $"{type} has no {property}";
        }

        if (IsInput(element) && (string?)element["label"] is not { Length: > 0 })
        {
            yield return $"{element["id"]} has no label";
        }

        if (type == "TextBlock" && (bool?)element["wrap"] != true)
        {
            yield return "text that does not wrap";
        }

        if (type is "TextRun" or "TextBlock" && (string?)element["text"] is not { Length: > 0 })
        {
            yield return "empty text";
        }

        if (type == "Action.Execute" && !verbs.Contains((string?)element["verb"] ?? ""))
        {
            yield return $"no handler for the button '{element["verb"]}'";
        }

        if (type == "Action.OpenUrl" && !((string)element["url"]!).StartsWith("mailto:", StringComparison.Ordinal)
            && !((string)element["url"]!).StartsWith("tel:", StringComparison.Ordinal)
            && !((string)element["url"]!).StartsWith("https://", StringComparison.Ordinal))
        {
            yield return $"link {element["url"]}";
        }
    }

    private static bool IsInput(JsonObject element) => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true;

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        // A button's data is free-form and not part of the schema.
        JsonObject element => element.Where(pair => pair.Key != "data").SelectMany(pair => All(pair.Value)).Prepend(element),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };
}
