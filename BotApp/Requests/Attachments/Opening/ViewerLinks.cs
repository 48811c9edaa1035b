using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>
/// Opens the viewer in one press of a card. Where Teams signs its reader in, the button for the scans is the link itself. Elsewhere a link
/// stands before the button: a browser in which the person has entered a code today opens it at once, any other says how to get a code.
/// The address names the request alone, so a card that somebody else sees opens nothing for them; the viewer asks who looks.
/// </summary>
public sealed class ViewerLinks(OneTimeLinkUrls addresses, TeamsSignIn signIn)
{
    private const string Verb = "verb";
    private const string Title = "title";

    private static readonly Phrase Look = new("Look at the scans", "स्कैन देखें");
    private static readonly string Marker = $"\"{OpenAttachments.Verb}\"";
    private static readonly string RequestKey = CardData.KeyOf<OpenAttachments>(nameof(OpenAttachments.Request));

    // Hindi stays as short as the card's own writer leaves it.
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The card as it is sent.</summary>
    public CardContent AddTo(CardContent card)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (!addresses.AreKnown || !card.Json.Contains(Marker, StringComparison.Ordinal))
        {
            return card;
        }

        var root = JsonNode.Parse(card.Json)!;
        var look = Look.In((string?)root["lang"] == "hi" ? Language.Hindi : Language.English);
        foreach (var row in root["body"]!.AsArray().Where(element => (string?)element!["type"] == "ActionSet"))
        {
            var actions = row!["actions"]!.AsArray();
            for (var at = actions.Count - 1; at >= 0; at--)
            {
                if (RequestOf(actions[at]!) is { } request)
                {
                    Link(actions, at, request, look);
                }
            }
        }

        return card with { Json = root.ToJsonString(Format) };
    }

    /// <summary>The reply as it is sent.</summary>
    public Reply AddTo(Reply reply) =>
        reply is Reply.ReplaceCard(var card) && AddTo(card) is var sent && !ReferenceEquals(sent, card)
            ? new Reply.ReplaceCard(sent)
            : reply;

    private void Link(JsonArray actions, int at, Guid request, string look)
    {
        if (signIn.IsOn)
        {
            actions[at] = OpenUrl((string?)actions[at]![Title] ?? look, signIn.InTeams(addresses.ForViewer(request)));
        }
        else
        {
            actions.Insert(at, OpenUrl(look, addresses.ForViewer(request)));
        }
    }

    private static JsonObject OpenUrl(string title, Uri address) =>
        new() { ["type"] = "Action.OpenUrl", [Title] = title, ["url"] = address.AbsoluteUri };

    private static Guid? RequestOf(JsonNode action) =>
        (string?)action[Verb] == OpenAttachments.Verb && Guid.TryParseExact((string?)action["data"]?[RequestKey], "N", out var id)
            ? id
            : null;
}
