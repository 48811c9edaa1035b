using System.Globalization;
using MimeKit;
using MimeKit.Text;

namespace BotApp.Simulator;

/// <summary>Reads the .eml files that the folder transport writes (setting Mail:Folder), newest first.</summary>
public sealed class MailFolderReader(string folder)
{
    public string Folder { get; } = folder;

    public IReadOnlyList<SentMailMessage> All() => !Directory.Exists(Folder)
        ? []
        : [.. new DirectoryInfo(Folder).EnumerateFiles("*.eml")
            .OrderByDescending(file => file.LastWriteTimeUtc).ThenByDescending(file => file.Name, StringComparer.Ordinal)
            .Select(Read).OfType<SentMailMessage>()];

    /// <summary>The attachment's name, type and bytes; null when there is no such mail or attachment.</summary>
    public (string Name, string Type, byte[] Bytes)? Attachment(string mail, int number)
    {
        // The name is only compared with the folder's listing, never used as a path.
        var file = Directory.Exists(Folder)
            ? new DirectoryInfo(Folder).EnumerateFiles("*.eml").FirstOrDefault(file => file.Name == mail)
            : null;
        if (file is null || Message(file) is not { } message)
        {
            return null;
        }

        using (message)
        {
            if (message.Attachments.ElementAtOrDefault(number) is not MimePart { Content: { } content } part)
            {
                return null;
            }

            using var bytes = new MemoryStream();
            content.DecodeTo(bytes);
            return (part.FileName ?? $"attachment-{number + 1}", part.ContentType.MimeType, bytes.ToArray());
        }
    }

    private static SentMailMessage? Read(FileInfo file)
    {
        using var message = Message(file);
        return message is null ? null : new SentMailMessage(
            file.Name,
            message.Subject ?? "",
            message.From.ToString(),
            message.To.ToString(),
            message.Cc.ToString(),
            message.Date,
            message.TextBody ?? Plain(message.HtmlBody),
            [.. message.Attachments.Select((part, at) => new SentMailAttachment(
                at,
                part.ContentDisposition?.FileName ?? part.ContentType.Name ?? (at + 1).ToString(CultureInfo.InvariantCulture),
                part.ContentType.MimeType,
                Size(part)))]);
    }

    private static MimeMessage? Message(FileInfo file)
    {
        try
        {
            return MimeMessage.Load(file.FullName);
        }
        catch (Exception fault) when (fault is FormatException or IOException)
        {
            // Still being written; the folder changes again when it is complete.
            return null;
        }
    }

    private static long Size(MimeEntity part)
    {
        if (part is not MimePart { Content: { } content })
        {
            return 0;
        }

        using var measure = new MimeKit.IO.MeasuringStream();
        content.DecodeTo(measure);
        return measure.Length;
    }

    private static string Plain(string? html)
    {
        if (html is null)
        {
            return "";
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var reader = new StringReader(html);
        var tokens = new HtmlTokenizer(reader);
        while (tokens.ReadNextToken(out var token))
        {
            switch (token)
            {
                case HtmlDataToken { Kind: HtmlTokenKind.Data } data:
                    text.Write(data.Data);
                    break;
                case HtmlTagToken { Id: HtmlTagId.Br or HtmlTagId.P or HtmlTagId.Div or HtmlTagId.TR or HtmlTagId.LI }:
                    text.WriteLine();
                    break;
            }
        }

        return text.ToString().Trim();
    }
}
