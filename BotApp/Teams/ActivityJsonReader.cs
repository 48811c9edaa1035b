using System.Text.Json;
using BotApp.Teams.Security;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotApp.Teams;

/// <summary>
/// Reads the SDK's <see cref="Activity"/> without Newtonsoft.Json, which takes ten times as long and turns typed text that looks like a
/// date into a date. <see cref="Activity.Value"/> and the attachments' content stay raw, as a <see cref="JsonElement"/>. Members that the
/// bot does not use are skipped, among them <c>deliveryMode</c>: Teams never asks for <c>expectReplies</c>, and messages leave through
/// the connector only. <see cref="InboundGate"/> has already refused duplicate names, depth and size.
/// </summary>
public static class ActivityJsonReader
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ActivityEnvelope.MaxDepth };

    private static readonly JsonShape<ChannelAccount> Account = new(
        ("id", (ref json, account) => account.Id = json.GetString()),
        ("name", (ref json, account) => account.Name = json.GetString()),
        ("aadObjectId", (ref json, account) => account.AadObjectId = json.GetString()),
        ("role", (ref json, account) => account.Role = json.GetString()));

    private static readonly JsonShape<ConversationAccount> Conversation = new(
        ("id", (ref json, conversation) => conversation.Id = json.GetString()),
        ("name", (ref json, conversation) => conversation.Name = json.GetString()),
        ("tenantId", (ref json, conversation) => conversation.TenantId = json.GetString()),
        ("conversationType", (ref json, conversation) => conversation.ConversationType = json.GetString()),
        ("isGroup", (ref json, conversation) => conversation.IsGroup = json.GetBoolean()));

    private static readonly JsonShape<Attachment> Attached = new(
        ("contentType", (ref json, attachment) => attachment.ContentType = json.GetString()),
        ("contentUrl", (ref json, attachment) => attachment.ContentUrl = json.GetString()),
        ("name", (ref json, attachment) => attachment.Name = json.GetString()),
        ("content", (ref json, attachment) => attachment.Content = JsonElement.ParseValue(ref json)));

    private static readonly JsonShape<Mention> Mentioned = new(
        ("type", (ref json, entity) => entity.Type = json.GetString()),
        ("text", (ref json, entity) => entity.Text = json.GetString()),
        ("mentioned", (ref json, entity) => entity.Mentioned = Account.Read(ref json)));

    private static readonly JsonShape<TenantInfo> Tenant = new(("id", (ref json, tenant) => tenant.Id = json.GetString()));

    private static readonly JsonShape<TeamsChannelData> ChannelData =
        new(("tenant", (ref json, data) => data.Tenant = Tenant.Read(ref json)));

    private static readonly JsonShape<Activity> Whole = new(
        ("type", (ref json, activity) => activity.Type = json.GetString()),
        ("id", (ref json, activity) => activity.Id = json.GetString()),
        ("name", (ref json, activity) => activity.Name = json.GetString()),
        ("text", (ref json, activity) => activity.Text = json.GetString()),
        ("value", (ref json, activity) => activity.Value = JsonElement.ParseValue(ref json)),
        ("from", (ref json, activity) => activity.From = Account.Read(ref json)),
        ("recipient", (ref json, activity) => activity.Recipient = Account.Read(ref json)),
        ("conversation", (ref json, activity) => activity.Conversation = Conversation.Read(ref json)),
        ("channelId", (ref json, activity) => activity.ChannelId = json.GetString()),
        ("serviceUrl", (ref json, activity) => activity.ServiceUrl = json.GetString()),
        ("channelData", (ref json, activity) => activity.ChannelData = ChannelData.Read(ref json)),
        ("locale", (ref json, activity) => activity.Locale = json.GetString()),
        ("replyToId", (ref json, activity) => activity.ReplyToId = json.GetString()),
        ("attachments", (ref json, activity) => activity.Attachments = Attached.ReadArray(ref json)),
        ("entities", (ref json, activity) => activity.Entities = MentionsOf(ref json)),
        ("membersAdded", (ref json, activity) => activity.MembersAdded = Account.ReadArray(ref json)),
        ("action", (ref json, activity) => activity.Action = json.GetString()));

    /// <summary>Null when the body is not one JSON object whose members have the types of an activity.</summary>
    public static Activity? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            var json = new Utf8JsonReader(body, Options);
            json.Read();
            var activity = Whole.Read(ref json);
            return json.Read() ? null : activity;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a member of another type, or half a surrogate pair behind an escape.
            return null;
        }
    }

    /// <summary>Of the entities only mentions are used; the others tell about the client.</summary>
    private static List<Entity> MentionsOf(ref Utf8JsonReader json) =>
        [.. Mentioned.ReadArray(ref json).Where(entity => entity.Type is "mention")];
}
