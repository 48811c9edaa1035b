using BotApp.Approvals;
using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Consolidation.Contents;
using BotApp.Conversation;
using BotApp.Dashboard;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.CellQueue;
using BotApp.Requests.Forms;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Desk.Tables;

/// <summary>What waits for a person, read by the queries of their cards.</summary>
public static class WorkTableQueries
{
    public static async Task<DeskTable> QueueTableAsync(this BotDb db, Turn turn, CancellationToken ct)
    {
        var queue = await db.QueueAsync(turn.Officer.Id, turn.Authorities, null, 0, turn.Now, ct);
        return new DeskTable(
            DeskTableKeys.Queue,
            HomeText.Queue + Phrase.Same($" ({queue.Total})"),
            Columns(HomeText.Number, HomeText.Officer, HomeText.Kind, HomeText.Since, HomeText.Scans, HomeText.ToCheck),
            [
                .. queue.Lines.Select(line => (IReadOnlyList<DeskCell>)
                [
                    LinkTo(line.Request.Id, line.Request.Number),
                    DeskCell.Of(line.Maker.Name),
                    new(line.Request.Kind.DisplayText()),
                    DeskCell.Of(line.Request.StageSince),
                    DeskCell.Of(line.Scans),
                    new(line.Flags.Aggregate(Phrase.Empty, (words, flag) => words + flag.Message + Phrase.Same(" "))),
                ]),
            ])
        {
            Empty = HomeText.NoQueue,
            Note = queue.Total > queue.Lines.Count ? HomeText.More(queue.Total - queue.Lines.Count) : null,
        };
    }

    public static async Task<DeskTable> WorkTableAsync(this BotDb db, OfficeProfile profile, TableRequest asked, CancellationToken ct)
    {
        var lines = await db.WorkLinesAsync(profile, asked.Skip, asked.Take + 1, ct);
        return new DeskTable(
            DeskTableKeys.Work,
            HomeText.Work,
            Columns(HomeText.Number, HomeText.Officer, HomeText.Kind, HomeText.Office, HomeText.Since, TableText.OverdueAt),
            [
                .. lines.Take(asked.Take).Select(line => (IReadOnlyList<DeskCell>)
                [
                    LinkTo(line.Request.Id, line.Request.Number),
                    DeskCell.Of(line.OfficerName),
                    new(WorkItemText.Kind(line.Request)),
                    new(line.Office),
                    DeskCell.Of(line.Request.ClockStart ?? line.Request.StageSince),
                    DeskCell.Of(line.Deadline?.OverdueAt),
                ]),
            ])
        {
            Empty = HomeText.NoWork,
            Next = NextOf(asked, lines.Count > asked.Take),
        };
    }

    /// <summary>What would be sent now stands before what was sent.</summary>
    public static async Task<DeskTable> BatchesTableAsync(
        this BotDb db, Turn turn, OfficeProfile profile, TableRequest asked, CancellationToken ct)
    {
        var closed = asked.Closed || !turn.CanComplete;
        var lines = await db.BatchListAsync(closed ? db.ListedBatches(turn) : db.OpenBatches(), asked.Skip, asked.Take + 1, ct);
        var query = asked.Closed ? $"{TableRequest.ClosedKey}=1" : "";
        return new DeskTable(
            DeskTableKeys.Batches,
            !turn.CanComplete ? TableText.SentBatches : closed ? TableText.ClosedBatches : TableText.OpenBatches,
            Columns(TableText.Batch, HomeText.Kind, HomeText.Office, TableText.Rows, HomeText.Stage, HomeText.Since, TableText.Problem),
            [
                .. asked is { Skip: 0, Closed: false } ? await db.UnsentRowsAsync(turn, profile, ct) : [],
                .. lines.Take(asked.Take).Select(line => (IReadOnlyList<DeskCell>)
                [
                    DeskCell.Of(line.Batch.Number) with { Address = $"batches/{line.Batch.Id:N}" },
                    new(line.Batch.Kind.DisplayText()),
                    new(line.Office),
                    DeskCell.Of(line.Rows),
                    new(line.Batch.Stage.DisplayText()),
                    DeskCell.Of(line.Batch.Stage is BatchStage.Sending ? line.Batch.MadeAt : line.Batch.StageSince),
                    new(line.MailProblem ?? Phrase.Same("–")),
                ]),
            ])
        {
            Query = query,
            Next = NextOf(asked, lines.Count > asked.Take, query),
        };
    }

    private static async Task<List<IReadOnlyList<DeskCell>>> UnsentRowsAsync(
        this BotDb db, Turn turn, OfficeProfile profile, CancellationToken ct)
    {
        List<IReadOnlyList<DeskCell>> rows = [];
        foreach (var kind in FlowCatalog.TemplateFlows.Select(flow => flow.Kind))
        {
            if (await db.BatchContentsAsync(batchId: null, kind, turn, profile, ct) is { } unsent)
            {
                rows.Add(
                [
                    DeskCell.Of(unsent.Batch.Number) with { Address = DeskPath.UnsentBatch(kind) },
                    new(kind.DisplayText()),
                    new(unsent.Office.DisplayName),
                    DeskCell.Of(unsent.Lines.Count),
                    new(BatchText.NotSent),
                    DeskCell.Of(default(DateTimeOffset?)),
                    new(Phrase.Same("–")),
                ]);
            }
        }

        return rows;
    }

    /// <summary>The requests behind a figure, the longest waiting first.</summary>
    public static async Task<DeskTable> PendingTableAsync(
        this BotDb db, Turn turn, OfficeProfile profile, TableRequest asked, CancellationToken ct)
    {
        var lines = await (
            from request in db.PendingRequests(turn).AsNoTracking().Matching(asked.Filter, turn.Now, profile)
            join about in db.Officers on request.SubjectOfficerId equals about.Id
            join office in db.Offices on request.OfficeId equals office.Id
            orderby request.StageSince, request.Id
            select new { Request = request, About = about.Name, Office = new Phrase(office.Name, office.HindiName ?? office.Name) })
            .Skip(asked.Skip)
            .Take(asked.Take + 1)
            .ToListAsync(ct);
        var shown = lines.Take(asked.Take).ToList();
        var holders = await db.CurrentHoldersAsync([.. shown.Select(line => line.Request)], turn.Now, ct);
        return new DeskTable(
            DeskTableKeys.Pending,
            TableText.PendingRows,
            Columns(HomeText.Number, HomeText.Officer, HomeText.Kind, HomeText.Office, HomeText.Stage, HomeText.With, HomeText.Since),
            [
                .. shown.Select(line => (IReadOnlyList<DeskCell>)
                [
                    LinkTo(line.Request.Id, line.Request.Number),
                    DeskCell.Of(line.About),
                    new(line.Request.Kind.DisplayText()),
                    new(line.Office),
                    new(line.Request.Stage.DisplayText()),
                    new(holders[line.Request.Id]),
                    DeskCell.Of(line.Request.StageSince),
                ]),
            ])
        {
            Query = asked.Filter.ToString(),
            Next = NextOf(asked, lines.Count > asked.Take, asked.Filter.ToString()),
            Names = [.. shown.Where(line => !line.Request.Concerns(turn.Officer.Id)).Select(line => line.Request.Id)],
        };
    }

    internal static IReadOnlyList<DeskColumn> Columns(params IEnumerable<Phrase> titles) =>
        [.. titles.Select(title => new DeskColumn(title))];

    internal static DeskCell LinkTo(Guid request, string number) => DeskCell.Of(number) with { Address = $"requests/{request:N}" };

    /// <summary>The query of the next page, null when there is none.</summary>
    internal static string? NextOf(TableRequest asked, bool hasMore, string query = "") =>
        !hasMore || asked.Take == TableRequest.MaxSaved ? null
        : (query.Length > 0 ? query + "&" : "") + FormattableString.Invariant($"{TableRequest.SkipKey}={asked.Skip + asked.Take}");

    private static IQueryable<Request> Matching(
        this IQueryable<Request> pending, TableFilter filter, DateTimeOffset now, OfficeProfile profile)
    {
        var remind = profile.Calendar.WaitingSince(now, profile.RemindAfterDays);
        var late = profile.Calendar.WaitingSince(now, profile.EscalateAfterDays);
        if (filter.Office is { } office)
        {
            pending = pending.Where(request => request.OfficeId == office);
        }

        if (filter.Stage is { } stage)
        {
            pending = pending.Where(request => request.Stage == stage);
        }

        if (filter.Kind is { } kind)
        {
            pending = pending.Where(request => request.Kind == kind);
        }

        return filter.Age is not { } age ? pending : age switch
        {
            WaitingAge.Fresh => pending.Where(request => request.StageSince >= remind),
            WaitingAge.Reminded => pending.Where(request => request.StageSince >= late && request.StageSince < remind),
            WaitingAge.Late => pending.Where(request => request.StageSince < late),
        };
    }
}
