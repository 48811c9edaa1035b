using System.Net;
using System.Text.RegularExpressions;
using BotApp.Basics;
using BotApp.Conversation;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotApp.Teams;

/// <summary>Reads the caller and the content from an activity that passed the inbound gate.</summary>
public static partial class CallerReader
{
    /// <summary>
    /// Null when the sender is not a person of a tenant: another bot, a guest without an Entra id, the service itself.
    /// </summary>
    public static Caller? Read(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity is
        {
            From.Id: { Length: > 0 } user,
            Recipient.Id: { Length: > 0 } bot,
            Conversation.Id: { Length: > 0 } conversation,
            ServiceUrl: { } service,
        }
            && Guid.TryParse(activity.From.AadObjectId, out var person)
            && TenantOf(activity) is { Length: > 0 } tenant
                ? new Caller(
                    person,
                    tenant,
                    user,
                    bot,
                    ChatOf(activity.Conversation),
                    conversation,
                    service,
                    activity.From.Name ?? "",
                    LanguageOf(activity))
                : null;
    }

    /// <summary>The delivery's identity, for the inbox.</summary>
    public static ActivityReference ReferenceOf(Activity activity) => new(activity.Id ?? "", activity.ReplyToId);

    /// <summary>The language of the person's Teams client, or null if unsupported.</summary>
    public static Language? LanguageOf(Activity activity) => activity.Locale?.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "en" => Language.English,
        "hi" => Language.Hindi,
        _ => null,
    };

    /// <summary>The typed text without the mention of the bot, which groups and channels require.</summary>
    public static string TextOf(Activity activity)
    {
        var text = activity.Text ?? "";
        if (text.Contains("<at>", StringComparison.OrdinalIgnoreCase))
        {
            var self = activity.Entities?.OfType<Mention>().Where(m =>
                m.Mentioned?.Id == activity.Recipient?.Id && m.Text is { Length: > 0 })
                ?? [];
            text = self.Aggregate(text, (rest, mention) => rest.Replace(mention.Text!, "", StringComparison.Ordinal));
        }

        return PlainOf(text).Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00A0', ' ').Trim();
    }

    // Some clients send formatted words as <p>…&nbsp;</p>. What was typed plainly, such as "a < b", has no such paragraph and stays.
    private static string PlainOf(string typed)
    {
        var text = AttachmentMark().Replace(typed, "");
        return Paragraph().IsMatch(text) ? WebUtility.HtmlDecode(Markup().Replace(Break().Replace(text, "\n"), "")) : text;
    }

    /// <summary>The placeholder of a card or file in the text; the attachment itself is listed separately.</summary>
    [GeneratedRegex(@"<attachment\s[^<>]*>(?:\s*</attachment>)?", RegexOptions.IgnoreCase)]
    private static partial Regex AttachmentMark();

    [GeneratedRegex(@"^\s*<(?:p|div)(?:\s[^<>]*)?>.*</(?:p|div)>\s*$", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"<br\s*/?>|</(?:p|div|li)>", RegexOptions.IgnoreCase)]
    private static partial Regex Break();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>")]
    private static partial Regex Markup();

    private static string? TenantOf(Activity activity) =>
        activity.Conversation?.TenantId ?? activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id;

    /// <summary>Unknown kinds of conversation are treated as public.</summary>
    private static ChatKind ChatOf(ConversationAccount? conversation) => conversation?.ConversationType switch
    {
        "personal" => ChatKind.Personal,
        "channel" => ChatKind.Channel,
        _ => ChatKind.GroupChat,
    };
}
