using BotApp.Audit;
using BotApp.Basics;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>Records who has read which scan.</summary>
public static class AttachmentReadingStore
{
    public const string Event = "document.read";

    /// <summary>Saves one line per person, scan and day in Kochi: drawing a page again is no further reading.</summary>
    /// <returns>False when the line could not be saved; then the scan must not be shown.</returns>
    public static async Task<bool> RecordReadingAsync(
        this BotDb db, Attachment attachment, Guid reader, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.HasReadTodayAsync(attachment, reader, now, ct))
        {
            return true;
        }

        // Two requests of one page at once: the second one finds the line of the first.
        await db.BeginWriteAsync(ct);
        if (!await db.HasReadTodayAsync(attachment, reader, now, ct))
        {
            db.Audit.Add(AuditLine.Create(Event, attachment.RequestId, reader, now, attachment.Id.ToString("N")));
        }

        return await db.SaveAsync(now, ct);
    }

    private static Task<bool> HasReadTodayAsync(
        this BotDb db, Attachment attachment, Guid reader, DateTimeOffset now, CancellationToken ct)
    {
        var (today, detail) = (OfficeTime.At(OfficeTime.DayOf(now), TimeOnly.MinValue), attachment.Id.ToString("N"));
        return db.Audit.AsNoTracking().AnyAsync(
            line => line.Subject == attachment.RequestId && line.Event == Event && line.ActorId == reader && line.At >= today
                && line.Detail == detail,
            ct);
    }
}
