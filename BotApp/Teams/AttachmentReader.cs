using System.Text.Json;
using System.Text.RegularExpressions;
using BotApp.Conversation;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotApp.Teams;

/// <summary>
/// Reads the files that a person attached, in each of the forms in which clients send them. Other attachments (cards, quotations, the HTML
/// copy of the text) are ignored.
/// </summary>
public static partial class AttachmentReader
{
    private const string Html = "text/html";
    private const string WithheldType = "reference";

    /// <summary>Words beside a link beyond which the message is a question that mentions a link.</summary>
    private const int MaxWordsBesideLink = 60;

    /// <summary>Endings of the hosts of cloud drives whose links people send instead of the file.</summary>
    private static readonly string[] DriveHosts =
    [
        "sharepoint.com", "onedrive.live.com", "1drv.ms", "drive.google.com", "docs.google.com", "sheets.google.com", "photos.app.goo.gl",
        "dropbox.com", "icloud.com", "we.tl", "wetransfer.com",
    ];

    /// <summary>The files of the message in their order; a file that was named but not handed over counts too.</summary>
    public static IReadOnlyList<IncomingFile> FilesOf(Activity activity)
    {
        Attachment[] attachments = [.. Known(activity)];
        IncomingFile[] files = [.. attachments.Where(attachment => !IsHtml(attachment)).Select(FileOf).OfType<IncomingFile>()];
        return files.Length > 0 ? files : Missing(activity, attachments) is { } missing ? [missing] : [];
    }

    /// <summary>
    /// An answer that the person inserted from the compose box: it is no question and gets no reply. Clients add its HTML copy.
    /// </summary>
    public static bool IsCardOnly(Activity activity)
    {
        Attachment[] attachments = [.. Known(activity)];
        return CallerReader.TextOf(activity).Length == 0 && activity.Value is null
            && attachments.Any(IsCard) && attachments.All(attachment => IsCard(attachment) || IsHtml(attachment));
    }

    private static IncomingFile? FileOf(Attachment attachment)
    {
        var (name, type, link) = (attachment.Name ?? "", attachment.ContentType!, attachment.ContentUrl ?? "");
        if (type.Equals(FileDownloadInfo.ContentType, StringComparison.OrdinalIgnoreCase))
        {
            var file = CardActionReader.StringsOf(Payload.Read(attachment.Content));
            return new IncomingFile(name, file.GetValueOrDefault("downloadUrl", ""), file.GetValueOrDefault("fileType", ""));
        }

        var parts = type.Split(';')[0].Trim().ToLowerInvariant().Split('/', 2);
        var (family, kind) = (parts[0], parts.Length > 1 ? parts[1] : "");
        return family switch
        {
            WithheldType => new IncomingFile(name, "", "", FileSource.Withheld),
            "image" => new IncomingFile(name, link, kind.Trim('*'), FileSource.Connector),
            "audio" or "video" => new IncomingFile(name, "", kind, FileSource.Recording),
            "application" when kind is "pdf" => new IncomingFile(name, link, kind, FileSource.Connector),
            "application" when kind is "octet-stream" => new IncomingFile(name, link, "", FileSource.Connector),
            _ => null,
        };
    }

    /// <summary>
    /// Files that only the HTML copy or the text mentions: a picture or file that Teams withheld, or the address of a drive.
    /// </summary>
    private static IncomingFile? Missing(Activity activity, Attachment[] attachments)
    {
        var words = CallerReader.TextOf(activity);
        var html = string.Concat(attachments.Where(IsHtml).Select(HtmlOf));
        var isAboutLink = Link().Replace(words, "").Length <= MaxWordsBesideLink;
        if (isAboutLink && Link().Matches(words + " " + html).Select(match => match.Value).FirstOrDefault(IsDrive) is { } link)
        {
            return new IncomingFile("", link, "", FileSource.SharingLink);
        }

        var mentionsPicture = Picture().Matches(html).Any(match => !match.Value.Contains("emoji", StringComparison.OrdinalIgnoreCase));
        var mentionsFile = words.Length == 0 && attachments.All(IsHtml) && html.Contains("<attachment", StringComparison.OrdinalIgnoreCase);
        return mentionsPicture || mentionsFile ? new IncomingFile("", "", "", FileSource.Withheld) : null;
    }

    private static bool IsDrive(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && DriveHosts.Any(host => uri.Host == host || uri.Host.EndsWith('.' + host, StringComparison.OrdinalIgnoreCase));

    private static string HtmlOf(Attachment attachment) =>
        Payload.Read(attachment.Content) is { ValueKind: JsonValueKind.String } html ? html.GetString()! : "";

    // A list may hold null, and an element no type; Teams has sent both.
    private static IEnumerable<Attachment> Known(Activity activity) =>
        (activity.Attachments ?? []).Where(attachment => attachment?.ContentType is { Length: > 0 });

    private static bool IsHtml(Attachment attachment) => attachment.ContentType!.StartsWith(Html, StringComparison.OrdinalIgnoreCase);

    private static bool IsCard(Attachment attachment) => attachment.ContentType is ReplyWriter.CardType;

    [GeneratedRegex(@"https?://[^\s""'<>]+", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    [GeneratedRegex("<img[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();
}
