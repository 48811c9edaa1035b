using System.Globalization;
using BotApp.Basics;
using BotApp.Consolidation.Workbooks;
using BotApp.Requests;

namespace BotApp.Consolidation.Results;

/// <summary>A result to be recorded on confirmation. <paramref name="Row"/> is the Excel row.</summary>
public sealed record FoundResult(int Row, BatchLine Line, string Outcome);

/// <summary>A row that will not be recorded, with the reason.</summary>
public sealed record SkippedRow(int Row, string Name, Phrase Why);

/// <summary>
/// The workbook of a batch returned with results. A row is matched by request number where the template has that
/// column, otherwise by serial number and name; a row whose other answers differ from what was sent is skipped, because somebody
/// may have sorted a single column.
/// </summary>
/// <param name="Matched">Rows matched to a request of the batch, recorded or not.</param>
/// <param name="Unmarked">Matched rows without a result.</param>
public sealed record MarkedWorkbook(BatchView View, IReadOnlyList<FoundResult> Results, IReadOnlyList<SkippedRow> Skipped, int Matched, int Unmarked)
{
    /// <summary>What the cell must know about the file as a whole.</summary>
    public IReadOnlyList<Phrase> Notices { get; init; } = [];

    // A remark with one of these words is not a success: the cell enters it on the batch card, with the reason.
    private static readonly string[] Rejections =
        ["reject", "not accept", "refus", "return", "resubmit", "re-submit", "deficien", "mismatch", "incorrect", "not created", "not updated", "अस्वीकृत", "अस्वीकार", "लौटा", "त्रुटि", "वापस"];

    /// <param name="ssoIds">Known SSO-IDs with the id of their officer.</param>
    public static MarkedWorkbook Match(BatchView view, TemplateLayout layout, IReadOnlyList<ReadRow> rows, IReadOnlyDictionary<string, Guid> ssoIds)
    {
        var (results, skipped, seen, unmarked) = (new List<FoundResult>(), new List<SkippedRow>(), new HashSet<Guid>(), 0);
        // It is unknown which of the two rows is right, and a wrong SSO-ID would stay with the officer for the whole service.
        HashSet<string> onTwoRows = view.Batch.Kind is not RequestKind.Creation ? [] : rows
            .Select(row => TypedText.Clean(row.Values.GetValueOrDefault(TemplateField.SsoId, "")))
            .Where(ssoId => ssoId.Length > 0)
            .CountBy(ssoId => ssoId, StringComparer.OrdinalIgnoreCase)
            .Where(count => count.Value > 1)
            .Select(count => count.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var name = PersonName.Of(row.Values.GetValueOrDefault);
            if (LineOf(view, row, name).IsRefused(out var why, out var line))
            {
                skipped.Add(new SkippedRow(row.Number, name, why.Words));
                continue;
            }

            if (!seen.Add(line.Request.Id))
            {
                skipped.Add(new SkippedRow(row.Number, name, new RowTwice(line.Request.Number).Words));
            }
            else if (WhyNot(view.Batch.Kind, layout, row, line, ssoIds, onTwoRows) is { } problem)
            {
                skipped.Add(new SkippedRow(row.Number, name, problem));
            }
            else if (ResultOf(view.Batch.Kind, layout, row, line) is not { Length: > 0 } outcome)
            {
                unmarked++;
            }
            else if (line.Request.Stage is Stage.Dispatched or Stage.Forwarded)
            {
                results.Add(new FoundResult(row.Number, line, outcome));
            }
        }

        return new MarkedWorkbook(view, results, skipped, seen.Count, unmarked);
    }

    private static Result<BatchLine> LineOf(BatchView view, ReadRow row, string name)
    {
        if (row.Values.GetValueOrDefault(TemplateField.RequestNumber) is { Length: > 0 } typed)
        {
            var number = RequestNumber.Read(typed);
            return view.Lines.FirstOrDefault(line => line.Request.Number == number) is { } numbered ? numbered : new NumberNotInBatch(typed);
        }

        if (!int.TryParse(row.Values.GetValueOrDefault(TemplateField.Serial), NumberStyles.None, CultureInfo.InvariantCulture, out var serial))
        {
            return view.Lines.Where(line => Same(NameOf(line), name)).ToList() is [var only] ? only : new RowUnknown();
        }

        return view.Lines.FirstOrDefault(line => line.Number == serial) switch
        {
            null => new SerialNotInBatch(serial),
            var line when !Same(NameOf(line), name) => new NameDiffers(serial, NameOf(line)),
            var line => line,
        };
    }

    private static Phrase? WhyNot(
        RequestKind kind, TemplateLayout layout, ReadRow row, BatchLine line, IReadOnlyDictionary<string, Guid> ssoIds, HashSet<string> onTwoRows)
    {
        var outcome = ResultOf(kind, layout, row, line);
        if (line.Request.Stage is not (Stage.Dispatched or Stage.Forwarded))
        {
            return outcome.Length == 0 || outcome == line.Request.Outcome ? null : new AlreadyDecided(line.Request.Stage).Words;
        }

        var changed = layout.Columns
            .Where(column => column.Role is ColumnRole.Ask && column.Field is not (TemplateField.Remarks or TemplateField.RequestNumber or TemplateField.SsoId))
            .Where(column => !Same(row.Values.GetValueOrDefault(column.Field, ""), line.Request.Answers[column.Field] ?? ""))
            .Select(column => column.Header).ToList();
        if (changed.Count > 0)
        {
            return new AnswersDiffer(changed).Words;
        }

        var remark = RemarkOf(layout, row, line);
        return kind is RequestKind.Creation
            ? outcome.Length == 0 ? remark.Length > 0 ? new OnlyARemark(remark).Words : null
                : !RowResult.CouldBeSsoId(outcome) ? new LooksLikeNoSsoId().Words
                : ssoIds.TryGetValue(outcome, out var holder) && holder != line.Request.AboutId ? new SsoIdTaken(outcome).Words
                : onTwoRows.Contains(outcome) ? new SsoIdOnTwoRows(outcome).Words
                : null
            : Rejections.Any(word => remark.Contains(word, StringComparison.OrdinalIgnoreCase)) ? new OnlyARemark(remark).Words : null;
    }

    /// <summary>The result in the row: the SSO-ID of a creation, the remark for any other kind.</summary>
    private static string ResultOf(RequestKind kind, TemplateLayout layout, ReadRow row, BatchLine line)
    {
        if (kind is not RequestKind.Creation)
        {
            return RemarkOf(layout, row, line);
        }

        var marked = TypedText.Clean(row.Values.GetValueOrDefault(TemplateField.SsoId, ""));
        return marked == line.Request.Answers[TemplateField.SsoId] ? "" : marked;
    }

    // Added columns, and the template's own remarks where they differ from what was sent.
    private static string RemarkOf(TemplateLayout layout, ReadRow row, BatchLine line)
    {
        var own = row.Values.GetValueOrDefault(TemplateField.Remarks, "");
        var added = row.Values
            .Where(value => layout.Column(value.Key) is null && value.Key is not (TemplateField.SsoId or TemplateField.RequestNumber or TemplateField.Remarks))
            .Select(value => value.Value);
        var all = (Same(own, line.Request.Answers[TemplateField.Remarks] ?? "") ? added : added.Prepend(own)).Select(TypedText.Clean).Where(text => text.Length > 0);
        var remark = string.Join("; ", all);
        return remark.Length > 300 ? remark[..300] : remark;
    }

    private static string NameOf(BatchLine line) => PersonName.Of(field => line.Request.Answers[field]) is { Length: > 0 } name ? name : line.Maker.Name;

    private static bool Same(string one, string other) => HeaderWords.Comparable(one) == HeaderWords.Comparable(other);
}
