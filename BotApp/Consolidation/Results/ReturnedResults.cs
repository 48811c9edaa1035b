using System.Globalization;
using BotApp.Basics;
using BotApp.Requests;
using BotApp.Templates;

namespace BotApp.Consolidation.Results;

/// <summary>A result to be recorded on confirmation. <paramref name="RowNumber"/> is the Excel row.</summary>
public sealed record ReturnedResult(int RowNumber, BatchLine Line, string Outcome);

/// <summary>A row that will not be recorded, with the reason.</summary>
public sealed record SkippedRow(int RowNumber, string Name, Phrase Reason);

/// <summary>
/// The workbook of a batch returned with results. A row is matched by request number where the template has that
/// column, otherwise by serial number and name; a row whose other answers differ from what was sent is skipped, because somebody
/// may have sorted a single column.
/// </summary>
/// <param name="MatchedCount">Rows matched to a request of the batch, recorded or not.</param>
/// <param name="RowsWithoutResult">Matched rows without a result.</param>
public sealed record ReturnedResults(BatchView View, IReadOnlyList<ReturnedResult> Results, IReadOnlyList<SkippedRow> Skipped, int MatchedCount, int RowsWithoutResult)
{
    /// <summary>What the cell must know about the file as a whole.</summary>
    public IReadOnlyList<Phrase> Notices { get; init; } = [];

    // A remark with one of these words is not a success: the cell enters it on the batch card, with the reason.
    private static readonly string[] RejectionWords =
        ["reject", "not accept", "refus", "return", "resubmit", "re-submit", "deficien", "mismatch", "incorrect", "not created", "not updated", "अस्वीकृत", "अस्वीकार", "लौटा", "त्रुटि", "वापस"];

    /// <param name="ssoIds">Known SSO-IDs with the id of their officer.</param>
    public static ReturnedResults Match(BatchView view, TemplateLayout layout, IReadOnlyList<FilledRow> rows, IReadOnlyDictionary<string, Guid> ssoIds)
    {
        var (results, skipped, seen, unmarked) = (new List<ReturnedResult>(), new List<SkippedRow>(), new HashSet<Guid>(), 0);
        // It is unknown which of the two rows is right, and a wrong SSO-ID would stay with the officer for the whole service.
        HashSet<string> onTwoRows = view.Batch.Kind is not RequestKind.Creation ? [] : rows
            .Select(row => TypedText.Normalize(row.Values.GetValueOrDefault(TemplateField.SsoId, "")))
            .Where(ssoId => ssoId.Length > 0)
            .CountBy(ssoId => ssoId, StringComparer.OrdinalIgnoreCase)
            .Where(count => count.Value > 1)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var name = OfficerName.From(row.Values.GetValueOrDefault);
            if (FindLine(view, row, name).IsRefused(out var why, out var line))
            {
                skipped.Add(new SkippedRow(row.RowNumber, name, why.Message));
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
            else if (ReadResult(view.Batch.Kind, layout, row, line) is not { Length: > 0 } outcome)
            {
                unmarked++;
            }
            else if (line.Request.Stage is Stage.Dispatched or Stage.Forwarded)
            {
                results.Add(new ReturnedResult(row.RowNumber, line, outcome));
            }
        }

        return new ReturnedResults(view, results, skipped, seen.Count, unmarked);
    }

    private static Result<BatchLine> FindLine(BatchView view, FilledRow row, string name)
    {
        if (row.Values.GetValueOrDefault(TemplateField.RequestNumber) is { Length: > 0 } typed)
        {
            var number = RequestNumber.Parse(typed);
            return view.Lines.FirstOrDefault(line => line.Request.Number == number) is { } numbered ? numbered : new NumberNotInBatch(typed);
        }

        if (!int.TryParse(row.Values.GetValueOrDefault(TemplateField.Serial), NumberStyles.None, CultureInfo.InvariantCulture, out var serial))
        {
            return view.Lines.Where(line => Same(NameOf(line), name)).ToList() is [var only] ? only : new RowNotMatched();
        }

        return view.Lines.FirstOrDefault(line => line.Number == serial) switch
        {
            null => new SerialNotInBatch(serial),
            var line when !Same(NameOf(line), name) => new NameDiffers(serial, NameOf(line)),
            var line => line,
        };
    }

    private static Phrase? FindProblem(
        RequestKind kind, TemplateLayout layout, FilledRow row, BatchLine line, IReadOnlyDictionary<string, Guid> ssoIds, HashSet<string> onTwoRows)
    {
        var outcome = ReadResult(kind, layout, row, line);
        if (line.Request.Stage is not (Stage.Dispatched or Stage.Forwarded))
        {
            return outcome.Length == 0 || outcome == line.Request.Outcome ? null : new AlreadyDecided(line.Request.Stage).Message;
        }

        var changed = layout.Columns
            .Where(column => column.Role is ColumnRole.Answer && column.Field is not (TemplateField.Remarks or TemplateField.RequestNumber or TemplateField.SsoId))
            .Where(column => !Same(row.Values.GetValueOrDefault(column.Field, ""), line.Request.Answers[column.Field] ?? ""))
            .Select(column => column.Header).ToList();
        if (changed.Count > 0)
        {
            return new AnswersDiffer(changed).Message;
        }

        var remark = ReadRemark(layout, row, line);
        return kind is RequestKind.Creation
            ? outcome.Length == 0 ? remark.Length > 0 ? new RemarkWithoutResult(remark).Message : null
                : !RowResult.IsPlausibleSsoId(outcome) ? new InvalidSsoId().Message
                : ssoIds.TryGetValue(outcome, out var holder) && holder != line.Request.SubjectOfficerId ? new SsoIdTaken(outcome).Message
                : onTwoRows.Contains(outcome) ? new DuplicateSsoId(outcome).Message
                : null
            : RejectionWords.Any(word => remark.Contains(word, StringComparison.OrdinalIgnoreCase)) ? new RemarkWithoutResult(remark).Message : null;
    }

    /// <summary>The result in the row: the SSO-ID of a creation, the remark for any other kind.</summary>
    private static string ReadResult(RequestKind kind, TemplateLayout layout, FilledRow row, BatchLine line)
    {
        if (kind is not RequestKind.Creation)
        {
            return ReadRemark(layout, row, line);
        }

        var marked = TypedText.Normalize(row.Values.GetValueOrDefault(TemplateField.SsoId, ""));
        return marked == line.Request.Answers[TemplateField.SsoId] ? "" : marked;
    }

    // Added columns, and the template's own remarks where they differ from what was sent.
    private static string ReadRemark(TemplateLayout layout, FilledRow row, BatchLine line)
    {
        var own = row.Values.GetValueOrDefault(TemplateField.Remarks, "");
        var added = row.Values
            .Where(value => layout.Column(value.Key) is null && value.Key is not (TemplateField.SsoId or TemplateField.RequestNumber or TemplateField.Remarks))
            .Select(value => value.Value);
        var all = (Same(own, line.Request.Answers[TemplateField.Remarks] ?? "") ? added : added.Prepend(own)).Select(TypedText.Normalize).Where(text => text.Length > 0);
        var remark = string.Join("; ", all);
        return remark.Length > 300 ? remark[..300] : remark;
    }

    private static string NameOf(BatchLine line) => OfficerName.From(field => line.Request.Answers[field]) is { Length: > 0 } name ? name : line.Maker.Name;

    private static bool Same(string one, string other) => HeaderText.ToComparable(one) == HeaderText.ToComparable(other);
}
