using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Requests.Attachments;

/// <summary>Lists attachments by name and size on a card.</summary>
public static class AttachmentsCard
{
    public static CardBuilder Attachments(this CardBuilder card, IReadOnlyList<Attachment> attachments)
    {
        foreach (var (attachment, index) in attachments.Select((attachment, index) => (attachment, index)))
        {
            card.Text(Phrase.Same($"{index + 1}. {attachment.Name} – {Size(attachment.Length)}"));
        }

        return card;
    }

    private static string Size(long bytes) =>
        bytes < 1_000_000 ? $"{Math.Max(1, bytes / 1000)} KB" : FormattableString.Invariant($"{bytes / 1_000_000.0:0.0} MB");
}
