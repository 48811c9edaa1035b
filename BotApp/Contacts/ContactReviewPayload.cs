using BotApp.Notifications;

namespace BotApp.Contacts;

/// <summary>Asks the Systems Manager to verify the contacts; <paramref name="Day"/> is the day on which it is due.</summary>
public sealed record ContactReviewPayload(DateOnly Day) : IOutboxPayload
{
    public static string Kind => OutboxKinds.ContactReview;

    Guid IOutboxPayload.Subject => Guid.Empty;

    string IOutboxPayload.DedupKey => $"contact-review/{Day:yyyy-MM-dd}";
}
