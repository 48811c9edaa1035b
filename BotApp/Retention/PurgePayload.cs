using BotApp.Basics;
using BotApp.Notifications;

namespace BotApp.Retention;

/// <summary>The purge of that night. As an outbox row it is run by one node, resumed after a crash, and rather late than never.</summary>
public sealed record PurgePayload(DateOnly Night) : IOutboxPayload
{
    /// <summary>Rows of one subject wait for each other, so the purge has a subject of its own.</summary>
    private static readonly Guid PurgeSubject = new("6f0d3d8e-2b1f-4c55-9a55-5b2f6f6e7075");

    public static string Kind => OutboxKinds.Purge;

    Guid IOutboxPayload.Subject => PurgeSubject;

    string IOutboxPayload.DedupKey => $"purge/{OfficeTime.ToIso(Night)}";

    /// <summary>The first night that begins after that instant.</summary>
    public static OutboxMessage After(DateTimeOffset now, TimeOnly at)
    {
        var night = OfficeTime.NextDayAt(now, at);
        return OutboxMessage.From(new PurgePayload(night), now, OfficeTime.At(night, at).ToUniversalTime());
    }
}
