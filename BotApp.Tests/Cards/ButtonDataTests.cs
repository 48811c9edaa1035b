using System.Text.Json.Nodes;
using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Cards;

/// <summary>The data of the buttons of every card, and what happens to it when the inputs of the card are sent along.</summary>
[Trait("Size", "fast")]
public sealed class ButtonDataTests
{
    private static readonly Dictionary<string, Type> Actions = typeof(ICardAction).Assembly.GetTypes()
        .Where(type => type is { IsInterface: false, IsAbstract: false } && type.IsAssignableTo(typeof(ICardAction)))
        .ToDictionary(action => (string)action.GetProperty(nameof(ICardAction.Verb))!.GetValue(null)!);

    public static TheoryData<string> Cards => [.. EveryCard.ByName.Keys];

    [Theory]
    [MemberData(nameof(Cards))]
    public void The_action_of_a_button_reads_its_data(string name) => Assert.All(
        Buttons(CardOf(name)),
        button => Assert.True(IsRead(button, []), $"{button["title"]} carries {button["data"]?.ToJsonString()}."));

    /// <summary>Clients send the inputs and the data in one object: an input with the id of a member would replace it.</summary>
    [Theory]
    [MemberData(nameof(Cards))]
    public void What_is_typed_never_makes_a_button_out_of_date(string name)
    {
        var card = CardOf(name);
        var inputs = All(card).Where(element => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true)
            .ToList();
        var typed = inputs.ToDictionary(input => (string)input["id"]!, ValueOf);
        Assert.All(
            Buttons(card).Where(button => (string?)button["associatedInputs"] is null or "auto"),
            button => Assert.True(IsRead(button, typed), $"{button["title"]} with {string.Join(", ", typed)}."));
    }

    private static bool IsRead(JsonObject button, Dictionary<string, string> typed)
    {
        var data = (button["data"] as JsonObject)?.ToDictionary(pair => pair.Key, pair => (string)pair.Value!) ?? [];
        foreach (var (id, answer) in typed)
        {
            data[id] = answer;
        }

        return typeof(CardData).GetMethod(nameof(CardData.Read))!
            .MakeGenericMethod(Actions[(string)button["verb"]!])
            .Invoke(null, [new Inputs(data)]) is not null;
    }

    private static string ValueOf(JsonObject input) => input["choices"] is JsonArray choices
        ? (string?)choices.FirstOrDefault()?["value"] ?? ""
        : "typed words";

    private static JsonObject CardOf(string name) => JsonNode.Parse(EveryCard.ByName[name](Language.English).Json)!.AsObject();

    private static IEnumerable<JsonObject> Buttons(JsonObject card) =>
        All(card).Where(element => (string?)element["type"] is "Action.Execute");

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(pair => All(pair.Value)).Prepend(element),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };
}
