using BotApp.Basics;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Audit;

/// <summary>
/// Readings of personal data: one line per person, subject (request or batch) and day in Kochi, whether the card was pressed for, sent or
/// redrawn.
/// </summary>
public sealed class ReadAuditStore(BotDb db) : IReadAudit
{
    public const string Event = "request.read";

    public async Task RecordAsync(Guid reader, IReadOnlyList<Guid> subjects, DateTimeOffset now, CancellationToken ct)
    {
        if (await UnreadAsync(reader, subjects, now, ct) is [])
        {
            return;
        }

        // Two turns at once: the second one finds the line of the first.
        await db.BeginWriteAsync(ct);
        await AddAsync(reader, subjects, now, ct);
        await db.SaveAsync(now, ct);
    }

    /// <summary>The same as part of what the caller saves.</summary>
    public async Task AddAsync(Guid reader, IReadOnlyList<Guid> subjects, DateTimeOffset now, CancellationToken ct) =>
        db.Audit.AddRange((await UnreadAsync(reader, subjects, now, ct)).Select(subject => AuditLine.Create(Event, subject, reader, now)));

    private async Task<IReadOnlyList<Guid>> UnreadAsync(
        Guid reader, IReadOnlyList<Guid> subjects, DateTimeOffset now, CancellationToken ct)
    {
        if (subjects.Count == 0)
        {
            return [];
        }

        var day = OfficeTime.DayOf(now);
        var recorded = db.Shared<RecordedReadings>();
        subjects = [.. subjects.Distinct().Where(subject => !recorded.Has(reader, subject, day))];
        if (subjects.Count == 0)
        {
            return [];
        }

        var today = OfficeTime.At(day, TimeOnly.MinValue);
        var read = await db.Compiled<CompiledQueries>().Read(db, [.. subjects], reader, today).ToListAsync(ct);
        if (db.Database.CurrentTransaction is null)
        {
            recorded.Add(reader, read, day);
        }

        return [.. subjects.Except(read)];
    }

    private sealed class CompiledQueries
    {
        public Func<BotDb, List<Guid>, Guid, DateTimeOffset, IAsyncEnumerable<Guid>> Read { get; } = EF.CompileAsyncQuery(
            (BotDb db, List<Guid> subjects, Guid reader, DateTimeOffset since) => db.Audit.AsNoTracking()
                .Where(line => subjects.Contains(line.Subject) && line.Event == Event && line.ActorId == reader && line.At >= since)
                .Select(line => line.Subject));
    }
}
