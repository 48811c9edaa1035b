using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Attachments.Screening;

namespace BotApp.Requests.Attachments;

/// <summary>Lists attachments by name and size on a card, each with its warning.</summary>
public static class AttachmentsCard
{
    public static CardBuilder Attachments(this CardBuilder card, IReadOnlyList<Attachment> attachments) =>
        card.Attachments(attachments, PdfWarningsExtensions.ToReader);

    /// <summary>The same for whoever has sent them and can still replace them.</summary>
    public static CardBuilder OwnAttachments(this CardBuilder card, IReadOnlyList<Attachment> attachments) =>
        card.Attachments(attachments, PdfWarningsExtensions.ToSender);

    /// <summary>A warning about a document that somebody else has sent; nothing when there is none.</summary>
    public static CardBuilder DocumentWarning(this CardBuilder card, Phrase name, PdfWarnings warnings) =>
        warnings is PdfWarnings.None ? card : card.Warning(warnings.ToReader(name));

    private static CardBuilder Attachments(
        this CardBuilder card, IReadOnlyList<Attachment> attachments, Func<PdfWarnings, Phrase, Phrase> warning)
    {
        foreach (var (index, attachment) in attachments.Index())
        {
            card.Text(Phrase.Same($"{index + 1}. {attachment.Name} – {Size(attachment.Length)}"));
            if (attachment.Warnings is not PdfWarnings.None)
            {
                card.Warning(warning(attachment.Warnings, Phrase.Same(attachment.Name)));
            }
        }

        return card;
    }

    private static string Size(long bytes) =>
        bytes < 1_000_000 ? $"{Math.Max(1, bytes / 1000)} KB" : FormattableString.Invariant($"{bytes / 1_000_000.0:0.0} MB");
}
