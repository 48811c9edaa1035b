using System.Net;
using System.Text.RegularExpressions;
using BotApp.Basics;
using BotApp.Conversation;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotApp.Teams;

/// <summary>Reads who speaks, and from where, out of an activity that the inbound gate has let through.</summary>
public static partial class CallerReader
{
    /// <summary>Null when nobody of a tenant speaks: another bot, a guest without an Entra id, the service itself.</summary>
    public static Caller? Read(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity is { From.Id: { Length: > 0 } user, Recipient.Id: { Length: > 0 } bot, Conversation.Id: { Length: > 0 } conversation, ServiceUrl: { } service }
            && Guid.TryParse(activity.From.AadObjectId, out var person)
            && TenantOf(activity) is { Length: > 0 } tenant
                ? new Caller(person, tenant, user, bot, ChatOf(activity.Conversation), conversation, service, activity.From.Name ?? "", LanguageOf(activity))
                : null;
    }

    /// <summary>The delivery's identity, for the inbox.</summary>
    public static Activation ActivationOf(Activity activity) => new(activity.Id ?? "", activity.ReplyToId);

    /// <summary>The language of the person's Teams, null when it is none of ours.</summary>
    public static Language? LanguageOf(Activity activity) => activity.Locale?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "en" => Language.English,
        "hi" => Language.Hindi,
        _ => null,
    };

    /// <summary>What the person typed, without the bot's own name in front, which groups and channels require.</summary>
    public static string WordsOf(Activity activity)
    {
        var text = activity.Text ?? "";
        if (text.Contains("<at>", StringComparison.OrdinalIgnoreCase))
        {
            var self = activity.GetMentions().Where(m => m.Mentioned?.Id == activity.Recipient?.Id && m.Text is { Length: > 0 });
            text = self.Aggregate(text, (rest, mention) => rest.Replace(mention.Text!, "", StringComparison.Ordinal));
        }

        return PlainOf(text).Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00A0', ' ').Trim();
    }

    // Some clients send formatted words as <p>…&nbsp;</p>. What was typed plainly, such as "a < b", has no such paragraph and stays.
    private static string PlainOf(string text) =>
        Paragraph().IsMatch(text) ? WebUtility.HtmlDecode(Markup().Replace(Break().Replace(text, "\n"), "")) : text;

    [GeneratedRegex(@"^\s*<(?:p|div)(?:\s[^<>]*)?>.*</(?:p|div)>\s*$", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"<br\s*/?>|</(?:p|div|li)>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>")]
    private static partial Regex Markup();

    /// <summary>
    /// What the person attached. A picture pasted into the text, or a file picked from a cloud drive, comes without a link to
    /// download: it is listed with an empty one, so that the answer can say how to attach it.
    /// </summary>
    public static IReadOnlyList<IncomingFile> FilesOf(Activity activity) =>
        activity.Attachments is { Count: > 0 } attachments ? [.. attachments.Select(FileOf).OfType<IncomingFile>()] : [];

    /// <summary>An answer that the person has put into the chat from the compose box: it stands there and asks nothing.</summary>
    public static bool IsCardOnly(Activity activity) =>
        WordsOf(activity).Length == 0 && activity.Value is null && activity.Attachments is { Count: > 0 } attachments
        && attachments.All(attachment => attachment.ContentType is ReplyWriter.CardType);

    private static IncomingFile? FileOf(Attachment attachment)
    {
        var name = attachment.Name ?? "";
        if (attachment.ContentType is FileDownloadInfo.ContentType)
        {
            var file = PressReader.StringsOf(Payload.Read(attachment.Content));
            return new IncomingFile(name, file.GetValueOrDefault("downloadUrl", ""), file.GetValueOrDefault("fileType", ""));
        }

        return attachment.ContentType is { } type && type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
            ? new IncomingFile(name, "", type["image/".Length..])
            : null;
    }

    private static string? TenantOf(Activity activity) =>
        activity.Conversation?.TenantId ?? activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id;

    /// <summary>A kind of chat that is new to us is not a private one.</summary>
    private static ChatKind ChatOf(ConversationAccount? conversation) => conversation?.ConversationType switch
    {
        "personal" => ChatKind.Personal,
        "channel" => ChatKind.Channel,
        _ => ChatKind.GroupChat,
    };
}
