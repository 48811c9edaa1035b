using System.Text.Json;
using System.Text.Json.Nodes;
using BotApp.Approvals;
using BotApp.Conversation;
using BotApp.Requests.Navigation;
using BotApp.Teams;

namespace BotApp.Load;

/// <summary>Presses on "Approve", each on the card that the head has opened before.</summary>
internal static class ApprovalPresses
{
    /// <param name="numbers">The places of the requests in the division's queue.</param>
    public static async Task<string[]> PrepareAsync(
        BotConnector connector, MeasuredServer product, string division, IEnumerable<int> numbers)
    {
        var head = MeasuredOffice.Head(division);
        using var setup = await LoadConnection.OpenAsync(product.Address, connector.Token(TimeProvider.System), "");
        List<string> presses = [];
        foreach (var number in numbers)
        {
            var open = CardData.Write(new OpenApproval(MeasuredOffice.RequestId(division, number)))
                .Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value));
            await setup.TurnAsync(Activities.Invoke(connector, head, OpenApproval.Verb, new JsonObject(open)));
            presses.Add(Activities.Invoke(connector, head, ApproveRequest.Verb, DataOf(ApproveRequest.Verb, JsonNode.Parse(setup.Answer))));
        }

        return [.. presses];
    }

    /// <summary>The data of the card's button with that verb.</summary>
    private static JsonNode DataOf(string verb, JsonNode? node) => FindData(verb, node)
        ?? throw new InvalidOperationException($"The card has no button '{verb}'.");

    private static JsonNode? FindData(string verb, JsonNode? node) => node switch
    {
        JsonObject action when action["verb"] is JsonValue own && own.GetValueKind() is JsonValueKind.String
            && own.GetValue<string>() == verb => action["data"]!.DeepClone(),
        JsonObject other => other.Select(pair => FindData(verb, pair.Value)).FirstOrDefault(found => found is not null),
        JsonArray list => list.Select(entry => FindData(verb, entry)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
