using System.Globalization;
using System.Text.Json.Nodes;

namespace BotApp.Support;

/// <summary>A person in a 1:1 chat with the bot: writes, attaches files, presses buttons and receives messages.</summary>
public sealed class TeamsPerson
{
    private readonly FakeTeams _teams;

    internal TeamsPerson(FakeTeams teams, string name, Guid aadObjectId, string locale)
    {
        (_teams, Name, AadObjectId, Locale) = (teams, name, aadObjectId, locale);
        TeamsUserId = $"29:{aadObjectId:N}";
        ConversationId = $"a:{aadObjectId:N}";
    }

    public string Name { get; }

    public Guid AadObjectId { get; }

    public string Locale { get; set; }

    public string TeamsUserId { get; }

    public string ConversationId { get; }

    /// <summary>The bot's operations in this chat, in order.</summary>
    public IReadOnlyList<BotActivity> Received => [.. _teams.Received.Where(r => r.ConversationId == ConversationId)];

    /// <summary>An answer, and what the bot's log says about the fault that it names.</summary>
    internal string Explained(string answer) => TeamsChat.FaultNumber().Match(answer) is { Success: true, Value: var number }
        ? string.Join('\n', _teams.LogLines(number).Prepend(answer))
        : answer;

    /// <summary>Installs the bot for this person, or removes it with false.</summary>
    public Task<TeamsAnswer> InstallsAsync(bool add = true) => _teams.SendAsync(Installs(add));

    public Task<TeamsAnswer> SaysAsync(string text) => _teams.SendAsync(Says(text));

    /// <summary>Sends a message with a file attachment and its download link.</summary>
    public Task<TeamsAnswer> SendsFileAsync(string name, byte[] bytes, string text = "") =>
        _teams.SendAsync(SendsFile(name, _teams.Files.Offer(bytes), text));

    /// <summary>Sends an activity as it stands.</summary>
    public Task<TeamsAnswer> SendsAsync(JsonObject activity) => _teams.SendAsync(activity);

    /// <summary>Presses a button of a card; <paramref name="data"/> is the button's data together with the inputs.</summary>
    public Task<TeamsAnswer> PressesAsync(string verb, object? data = null, string? cardActivityId = null) =>
        _teams.SendAsync(Presses(verb, data, cardActivityId));

    /// <summary>Waits for an operation of the bot in this chat.</summary>
    public Task<BotActivity> HearsAsync(Func<BotActivity, bool>? condition = null, TimeSpan? within = null) =>
        _teams.Connector.WaitForAsync(r => r.ConversationId == ConversationId && (condition is null || condition(r)), within);

    public JsonObject Installs(bool add = true)
    {
        var activity = Activity("installationUpdate");
        activity["action"] = add ? "add" : "remove";
        return activity;
    }

    public JsonObject Says(string text)
    {
        var activity = Activity("message");
        activity["text"] = text;
        activity["textFormat"] = "plain";
        return activity;
    }

    /// <summary>A photo or pasted picture as Teams sends it: the picture at the connector, and the html copy of the message.</summary>
    public JsonObject SendsPicture(string contentUrl, string contentType = "image/*", string name = "")
    {
        var activity = Says("");
        var picture = new JsonObject { ["contentType"] = contentType, ["contentUrl"] = contentUrl };
        if (name.Length > 0)
        {
            picture["name"] = name;
        }

        activity["attachments"] = new JsonArray(picture, new JsonObject
        {
            ["contentType"] = "text/html",
            ["content"] = $"""<div><img src="https://graph.microsoft.com/v1.0/chats/x/hostedContents/1/$value" width="400"><img src="{contentUrl}"></div>""",
        });
        return activity;
    }

    public JsonObject SendsFile(string name, string downloadUrl, string text = "")
    {
        var activity = Says(text);
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = "https://contoso-my.sharepoint.com/personal/someone/Documents/Microsoft Teams Chat Files/"
                + Uri.EscapeDataString(name),
            ["name"] = name,
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = downloadUrl,
                ["uniqueId"] = Guid.CreateVersion7().ToString(),
                ["fileType"] = Path.GetExtension(name).TrimStart('.'),
            },
        });
        return activity;
    }

    public JsonObject Presses(string verb, object? data = null, string? cardActivityId = null)
    {
        var activity = Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = cardActivityId ?? "1:000000";
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["id"] = verb,
                ["verb"] = verb,
                ["data"] = System.Text.Json.JsonSerializer.SerializeToNode(data) ?? new JsonObject(),
            },
            ["trigger"] = "manual",
        };
        return activity;
    }

    /// <summary>A minimal activity of this person, as filled by Teams.</summary>
    public JsonObject Activity(string type) => new()
    {
        ["type"] = type,
        ["id"] = type == "invoke" ? $"f:{Guid.CreateVersion7()}" : _teams.NextActivityId(),
        ["timestamp"] = _teams.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        ["channelId"] = "msteams",
        ["serviceUrl"] = _teams.ServiceUrl,
        ["locale"] = Locale,
        ["from"] = new JsonObject { ["id"] = TeamsUserId, ["name"] = Name, ["aadObjectId"] = AadObjectId.ToString() },
        ["recipient"] = new JsonObject { ["id"] = $"28:{_teams.AppId}", ["name"] = "SSO-ID & mapping assistant" },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = _teams.TenantId, ["id"] = ConversationId },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = _teams.TenantId } },
        ["entities"] = new JsonArray(new JsonObject
        {
            ["locale"] = Locale,
            ["country"] = "IN",
            ["platform"] = "Windows",
            ["type"] = "clientInfo"
        }),
    };
}
