using System.Diagnostics.CodeAnalysis;
using BotApp.Basics;
using BotApp.Faq;
using BotApp.Notifications.Undelivered;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Desk.Tables;

/// <summary>The register of all requests, open questions and undelivered messages.</summary>
public static class RegisterTableQueries
{
    /// <summary>
    /// Newest number first. Each page goes on before the last number of the one before, by its index, so that page 1,000 costs what page 1
    /// does.
    /// </summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "SQL compares, by the collation of the column and its index.")]
    public static async Task<DeskTable> RegisterTableAsync(this BotDb db, TableRequest asked, CancellationToken ct)
    {
        var requests = db.Requests.AsNoTracking();
        var newest = asked.Before is { } before ? requests.Where(request => string.Compare(request.Number, before) < 0) : requests;
        var lines = await (
            from request in newest.OrderByDescending(request => request.Number).Take(asked.Take + 1)
            join about in db.Officers on request.SubjectOfficerId equals about.Id
            join office in db.Offices on request.OfficeId equals office.Id
            join batch in db.Batches on request.BatchId equals batch.Id into batches
            from batch in batches.DefaultIfEmpty()
            orderby request.Number descending
            select new
            {
                Request = request,
                About = about.Name,
                about.Designation,
                Office = new Phrase(office.Name, office.HindiName ?? office.Name),
                Batch = batch!.Number,
            }).ToListAsync(ct);
        var shown = lines.Take(asked.Take).ToList();
        return new DeskTable(
            DeskTableKeys.Register,
            DeskTab.Register.DisplayText(),
            WorkTableQueries.Columns(
                HomeText.Number,
                HomeText.Officer,
                TableText.Designation,
                HomeText.Kind,
                HomeText.Office,
                HomeText.Stage,
                TableText.Submitted,
                HomeText.Since,
                TableText.Batch),
            [
                .. shown.Select(line => (IReadOnlyList<DeskCell>)
                [
                    WorkTableQueries.LinkTo(line.Request.Id, line.Request.Number),
                    DeskCell.Of(line.About),
                    new(line.Designation.DisplayText()),
                    new(line.Request.Kind.DisplayText()),
                    new(line.Office),
                    new(line.Request.Stage.DisplayText()),
                    DeskCell.Of(line.Request.SubmittedAt),
                    DeskCell.Of(line.Request.StageSince),
                    DeskCell.Of(line.Batch),
                ]),
            ])
        {
            Next = lines.Count > asked.Take && asked.Take < TableRequest.MaxSaved
                ? $"{TableRequest.BeforeKey}={Uri.EscapeDataString(shown[^1].Request.Number)}"
                : null,
            Names = [.. shown.Select(line => line.Request.Id)],
        };
    }

    /// <summary>Questions with the same meaning as one row, in the cell's order of work.</summary>
    public static async Task<DeskTable> QuestionsTableAsync(this BotDb db, TableRequest asked, CancellationToken ct)
    {
        var open = await db.UnansweredListAsync(asked.Skip, ct, asked.Take);
        return new DeskTable(
            DeskTableKeys.Questions,
            TableText.OpenQuestions + Phrase.Same($" ({open.Total})"),
            WorkTableQueries.Columns(TableText.Question, TableText.Askers, TableText.ReplyWanted, HomeText.Since),
            [
                .. open.Groups.Select(group => (IReadOnlyList<DeskCell>)
                [
                    DeskCell.Of(group.First.Text),
                    DeskCell.Of(group.AskerCount),
                    new(group.ReplyWanted ? TableText.Yes : TableText.No),
                    DeskCell.Of(group.First.At),
                ]),
            ])
        {
            Empty = TableText.NoQuestions,
            Note = TableText.AnswerInChat,
            Next = WorkTableQueries.NextOf(asked, asked.Skip + open.Groups.Count < open.Total),
        };
    }

    /// <summary>The newest messages that did not arrive, as the cell's card lists them.</summary>
    public static async Task<DeskTable> UndeliveredTableAsync(this BotDb db, ISubjectNames names, CancellationToken ct)
    {
        var view = await db.UndeliveredViewAsync(names, ct, TableRequest.PageSize);
        return new DeskTable(
            DeskTableKeys.Undelivered,
            HomeText.NotDelivered + Phrase.Same($" ({view.TotalCount})"),
            WorkTableQueries.Columns(TableText.Recipient, TableText.Problem, HomeText.Since, TableText.SentByMail),
            [
                .. view.Newest.Select(line => (IReadOnlyList<DeskCell>)
                [
                    DeskCell.Of(line.Name ?? line.Kind),
                    new(line.Failure.DisplayText),
                    DeskCell.Of(line.Since),
                    new(line.SentByMail ? TableText.Yes : TableText.No),
                ]),
            ])
        {
            Empty = TableText.AllDelivered,
            Note = TableText.SendAgainInChat,
        };
    }
}
