using System.Globalization;
using BotApp.Basics;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Templates;

namespace BotApp.Consolidation.Results;

/// <summary>
/// A result to be recorded on confirmation: an outcome, or why Saksham Seva did not accept the row. <paramref name="RowNumber"/> is the
/// Excel row.
/// </summary>
public sealed record ReturnedResult(int RowNumber, BatchLine Line, string? Outcome, string? RejectedBecause = null);

/// <summary>A row that will not be recorded, with the reason.</summary>
public sealed record SkippedRow(int RowNumber, string Name, Phrase Reason);

/// <summary>
/// The workbook of a batch returned with results. A row is matched by request number where the template has that
/// column, otherwise by serial number and name; a row whose other answers differ from what was sent is skipped, because somebody
/// may have sorted a single column.
/// </summary>
/// <param name="MatchedCount">Rows matched to a request of the batch, recorded or not.</param>
/// <param name="RowsWithoutResult">Matched rows without a result.</param>
public sealed record ReturnedResults(
    BatchView View,
    IReadOnlyList<ReturnedResult> Results,
    IReadOnlyList<SkippedRow> Skipped,
    int MatchedCount,
    int RowsWithoutResult)
{
    /// <summary>What the cell must know about the file as a whole.</summary>
    public IReadOnlyList<Phrase> Notices { get; init; } = [];

    /// <summary>Rows that wait for a result and are not in the file.</summary>
    public IReadOnlyList<BatchLine> Missing { get; init; } = [];

    /// <summary>The SSO-IDs that the rows give to somebody.</summary>
    public static IEnumerable<string> SsoIdsIn(BatchView view, TemplateLayout layout, IReadOnlyList<FilledRow> rows) =>
        SsoIdsIn(view, layout, rows.Select(row => (row, FindLine(view, layout, row))));

    /// <param name="ssoIds">Known ones of the SSO-IDs in the rows, with the id of their officer.</param>
    /// <param name="forbidden">Why the reader must not record the result of a request; null when they may.</param>
    public static ReturnedResults Match(
        BatchView view,
        TemplateLayout layout,
        IReadOnlyList<FilledRow> rows,
        IReadOnlyDictionary<string, Guid> ssoIds,
        Func<Request, Refusal?> forbidden)
    {
        var (results, skipped, seen, unmarked) = (new List<ReturnedResult>(), new List<SkippedRow>(), new HashSet<Guid>(), 0);
        var found = rows.Select(row => (Row: row, Name: OfficerName.From(row.Values.GetValueOrDefault), Line: FindLine(view, layout, row)))
            .ToList();
        // It is unknown which of the two rows is right, and a wrong SSO-ID would stay with the officer for the whole service.
        var onTwoRows = SsoIdsIn(view, layout, found.Select(one => (one.Row, one.Line)))
            .CountBy(ssoId => ssoId, StringComparer.OrdinalIgnoreCase)
            .Where(count => count.Value > 1)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (row, name, match) in found)
        {
            if (match.IsRefused(out var why, out var line))
            {
                if (why is not RowRejectedBefore before
                    || before.IsContradictedBy(ReadReason(row), ReadResult(view.Batch.Kind, layout, row, null)))
                {
                    skipped.Add(new SkippedRow(row.RowNumber, name, why.Message));
                }

                continue;
            }

            if (!seen.Add(line.Request.Id))
            {
                skipped.Add(new SkippedRow(row.RowNumber, name, new DuplicateRow(line.Request.Number).Message));
            }
            else if (FindProblem(view.Batch.Kind, layout, row, line, ssoIds, onTwoRows) is { } problem)
            {
                skipped.Add(new SkippedRow(row.RowNumber, name, problem));
            }
            else if (Read(view.Batch.Kind, layout, row, line) is not { } result)
            {
                unmarked++;
            }
            else if (line.Request.Stage is Stage.Dispatched or Stage.Forwarded)
            {
                if (forbidden(line.Request) is { } rule)
                {
                    skipped.Add(new SkippedRow(row.RowNumber, name, rule.Message));
                }
                else
                {
                    results.Add(result);
                }
            }
        }

        return new ReturnedResults(view, results, skipped, seen.Count, unmarked)
        {
            Missing = [.. view.Lines.Where(line =>
                line.Request.Stage is Stage.Dispatched or Stage.Forwarded && !seen.Contains(line.Request.Id))],
        };
    }

    private static IEnumerable<string> SsoIdsIn(
        BatchView view, TemplateLayout layout, IEnumerable<(FilledRow Row, Result<BatchLine> Line)> rows) =>
        !FlowCatalog.Of(view.Batch.Kind).CreatesSsoId ? [] : rows
            .Select(one => ReadResult(view.Batch.Kind, layout, one.Row, one.Line.IsRefused(out _, out var line) ? null : line))
            .Where(ssoId => ssoId.Length > 0);

    private static ReturnedResult? Read(RequestKind kind, TemplateLayout layout, FilledRow row, BatchLine line)
    {
        var (outcome, reason) = (ReadResult(kind, layout, row, line), ReadReason(row));
        return reason.Length > 0 ? new ReturnedResult(row.RowNumber, line, null, reason)
            : outcome.Length > 0 ? new ReturnedResult(row.RowNumber, line, outcome)
            : null;
    }

    // Only the results sheet has a column for it.
    private static string ReadReason(FilledRow row) => TypedText.Normalize(row.Values.GetValueOrDefault(ResultsLayout.Reason, ""));

    private static Result<BatchLine> FindLine(BatchView view, TemplateLayout layout, FilledRow row)
    {
        var name = OfficerName.From(row.Values.GetValueOrDefault);
        if (FindRejected(view, row, name) is { } rejected)
        {
            return new RowRejectedBefore(rejected.Row.Row, rejected.Row.Reason);
        }

        if (row.Values.GetValueOrDefault(TemplateField.RequestNumber) is { Length: > 0 } typed)
        {
            var number = RequestNumber.Parse(typed);
            return view.Lines.FirstOrDefault(line => line.Request.Number == number) is { } numbered
                ? numbered
                : new NumberNotInBatch(typed);
        }

        if (!int.TryParse(
            row.Values.GetValueOrDefault(TemplateField.Serial),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var serial))
        {
            return view.Lines.Where(line => Same(NameOf(line), name)).ToList() is [var only] ? only : new RowNotMatched();
        }

        return view.Lines.FirstOrDefault(line => line.Number == serial) switch
        {
            null => new SerialNotInBatch(serial),
            var line when !Same(NameOf(line), name) => FindUnchanged(view, layout, row, name)
                ?? (Result<BatchLine>)new NameDiffers(serial, NameOf(line)),
            var line => line,
        };
    }

    private static RejectedLine? FindRejected(BatchView view, FilledRow row, string name) =>
        row.Values.GetValueOrDefault(TemplateField.RequestNumber) is { Length: > 0 } typed
            ? view.Rejected.FirstOrDefault(line => line.RequestNumber == RequestNumber.Parse(typed))
            : view.Rejected.FirstOrDefault(line => Same(line.Maker, name)
                && row.Values.GetValueOrDefault(TemplateField.Serial) == line.Row.Row.ToString(CultureInfo.InvariantCulture));

    // A sorted sheet whose serial numbers were rewritten: every other answer must be as sent.
    private static BatchLine? FindUnchanged(BatchView view, TemplateLayout layout, FilledRow row, string name) =>
        view.Lines.Where(line => Same(NameOf(line), name) && Changed(layout, row, line).Count == 0).ToList() is [var only] ? only : null;

    private static List<string> Changed(TemplateLayout layout, FilledRow row, BatchLine line) =>
    [
        .. layout.Columns
            .Where(column => column.Role is ColumnRole.Answer
                && column.Field is not (TemplateField.Remarks or TemplateField.RequestNumber or TemplateField.SsoId))
            .Where(column => !Same(row.Values.GetValueOrDefault(column.Field, ""), line.Request.Answers[column.Field] ?? ""))
            .Select(column => column.Header),
    ];

    private static Phrase? FindProblem(
        RequestKind kind,
        TemplateLayout layout,
        FilledRow row,
        BatchLine line,
        IReadOnlyDictionary<string, Guid> ssoIds,
        HashSet<string> onTwoRows)
    {
        var outcome = ReadResult(kind, layout, row, line);
        if (line.Request.Stage is not (Stage.Dispatched or Stage.Forwarded))
        {
            return outcome.Length == 0 || outcome == line.Request.Outcome ? null : new AlreadyDecided(line.Request.Stage).Message;
        }

        var changed = Changed(layout, row, line);
        if (changed.Count > 0)
        {
            return new AnswersDiffer(changed).Message;
        }

        if (ReadReason(row).Length > 0)
        {
            return FlowCatalog.Of(kind).CreatesSsoId && outcome.Length > 0 ? new ResultAndReason(outcome).Message : null;
        }

        var remark = ReadRemark(layout, row, line);
        return FlowCatalog.Of(kind).CreatesSsoId
            ? outcome.Length == 0 ? remark.Length > 0 ? new RemarkWithoutResult(remark).Message : null
                : !RowResult.IsPlausibleSsoId(outcome) ? new InvalidSsoId().Message
                : ssoIds.TryGetValue(outcome, out var holder) && holder != line.Request.SubjectOfficerId ? new SsoIdTaken(outcome).Message
                : onTwoRows.Contains(outcome) ? new DuplicateSsoId(outcome).Message
                : null
            : ResultText.IsRejection(remark) ? new RemarkWithoutResult(remark).Message : null;
    }

    /// <summary>The result in the row: a new SSO-ID, also from the remark; otherwise the remark.</summary>
    private static string ReadResult(RequestKind kind, TemplateLayout layout, FilledRow row, BatchLine? line)
    {
        if (!FlowCatalog.Of(kind).CreatesSsoId)
        {
            return line is null ? "" : ReadRemark(layout, row, line);
        }

        var marked = TypedText.Normalize(row.Values.GetValueOrDefault(TemplateField.SsoId, ""));
        return marked.Length > 0 && marked != line?.Request.Answers[TemplateField.SsoId] ? marked
            : line is null ? "" : ResultText.FindSsoId(ReadRemark(layout, row, line)) ?? "";
    }

    // Added columns, and the template's own remarks where they differ from what was sent.
    private static string ReadRemark(TemplateLayout layout, FilledRow row, BatchLine line)
    {
        var own = row.Values.GetValueOrDefault(TemplateField.Remarks, "");
        var added = row.Values
            .Where(value => (layout.Column(value.Key) is null || value.Key is ResultsLayout.Result)
                && value.Key is not (TemplateField.SsoId or TemplateField.RequestNumber or TemplateField.Remarks))
            .Select(value => value.Value);
        var all = (Same(own, line.Request.Answers[TemplateField.Remarks] ?? "") ? added : added.Prepend(own)).Select(TypedText.Normalize)
            .Where(text => text.Length > 0);
        var remark = string.Join("; ", all);
        return remark.Length > 300 ? remark[..300] : remark;
    }

    private static string NameOf(BatchLine line) =>
        OfficerName.From(field => line.Request.Answers[field]) is { Length: > 0 } name ? name : line.Maker.Name;

    private static bool Same(string one, string other) => HeaderText.ToComparable(one) == HeaderText.ToComparable(other);
}
