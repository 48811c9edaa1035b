using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BotApp.Cards;

/// <summary>
/// Cards as JSON values: the order of members does not count, and neither do the two defaults that the AdaptiveCards package writes out
/// and the project of that name leaves out. So the approved files hold for both.
/// </summary>
internal static class CardJson
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    public static string Canonical(string json) => Sorted(JsonNode.Parse(json))!.ToJsonString(Readable);

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .Where(member => !IsDefault(members, member.Key, member.Value))
            .OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    private static bool IsDefault(JsonObject element, string name, JsonNode? value) =>
        (string?)element["type"] is "Input.ChoiceSet"
        && name switch
        {
            "isMultiSelect" => value?.GetValueKind() is JsonValueKind.False,
            "style" => value?.GetValueKind() is JsonValueKind.String && (string?)value is "compact",
            _ => false,
        };
}
