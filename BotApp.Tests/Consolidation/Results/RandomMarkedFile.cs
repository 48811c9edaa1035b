using System.Globalization;
using BotApp.Basics;
using BotApp.Templates;

namespace BotApp.Consolidation.Results;

/// <summary>What the computer cell did with one row of a mailed workbook.</summary>
public enum RowMark
{
    /// <summary>The row was deleted.</summary>
    Deleted,

    /// <summary>No result was entered.</summary>
    None,

    /// <summary>An SSO-ID, in a column of its own or in the remark.</summary>
    SsoId,

    /// <summary>
    /// A text that is not an SSO-ID, a rejection, the SSO-ID of another row, or a changed answer: to be reported, not recorded.
    /// </summary>
    Unclear,
}

/// <summary>
/// The mailed workbook of a batch as it comes back, from a seed: columns inserted anywhere, the SSO-ID in a column of several names or in
/// the remarks, rows sorted, deleted and doubled, an answer changed. <paramref name="Marks"/> are the rows of the batch, by number from 1.
/// </summary>
public sealed record RandomMarkedFile(byte[] File, IReadOnlyList<RowMark> Marks)
{
    private static readonly string[] SsoIdHeadings = ["SSO-ID", "SSO ID allotted", "New SSO-ID", "SSO Id", "आबंटित SSO-ID"];

    private static readonly string[] Unclear = ["12", "to be checked", "rejected: date of birth differs", "not created", "?"];

    public static string SsoIdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"9912{number:0000}");

    public static RandomMarkedFile Make(int seed, BatchView view, TemplateLayout layout)
    {
        var random = new Random(seed);
        var marks = view.Lines.Select(_ => (RowMark)random.Next(4)).ToList();
        var inRemarks = random.Next(3) == 0;
        var ssoIdHeading = SsoIdHeadings[random.Next(SsoIdHeadings.Length)];
        var own = inRemarks ? layout.Column(TemplateField.Remarks)?.Header ?? "Remarks" : ssoIdHeading;
        var lines = view.Lines.Where(line => marks[line.Number - 1] is not RowMark.Deleted).Select(line =>
        {
            var cells = Cells(line, layout, marks[line.Number - 1], random, out var result);
            return cells.Prepend((Header: own, Text: (string?)Said(result, inRemarks, random))).ToList();
        }).ToList();
        if (random.Next(2) == 0)
        {
            lines = [.. lines.OrderBy(_ => random.Next())];
        }

        var headings = layout.Columns.Select(column => column.Header).ToList();
        foreach (var added in new[] { own, "Diary no.", "Seen by" }
            .Where((text, at) => !headings.Contains(text) && (at == 0 || random.Next(2) == 0))
            .ToList())
        {
            headings.Insert(random.Next(headings.Count + 1), added);
        }

        var rows = lines.Select((cells, at) => TemplateBuilder.Row(at + 4, TemplateBuilder.Texts(at + 4, 0, [.. headings.Select(heading =>
            cells.FirstOrDefault(cell => cell.Header == heading).Text ?? "")])));
        var sheet = TemplateBuilder.SheetXml(TemplateBuilder.Row(3, TemplateBuilder.Texts(3, 1, [.. headings])) + string.Concat(rows));
        var file = new TemplateBuilder();
        if (random.Next(3) == 0)
        {
            file.Sheet("Notes", TemplateBuilder.SheetXml(TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 0, "done on Monday"))));
        }

        return new RandomMarkedFile(file.Sheet("Returned", sheet).ToBytes(), marks);
    }

    private static List<(string Header, string? Text)> Cells(
        BatchLine line, TemplateLayout layout, RowMark mark, Random random, out string result)
    {
        var edited = mark is RowMark.Unclear && random.Next(3) == 0;
        result = mark switch
        {
            RowMark.SsoId => SsoIdOf(line.Number),
            RowMark.Unclear => edited ? SsoIdOf(line.Number) : Unclear[random.Next(Unclear.Length)],
            RowMark.Deleted or RowMark.None => "",
        };
        return [.. layout.Columns.Select(column => (column.Header, column.Role switch
        {
            ColumnRole.SerialNumber => line.Number.ToString(CultureInfo.InvariantCulture),
            ColumnRole.Constant => column.Constant,
            ColumnRole.Answer when edited && column.Field is TemplateField.DateOfBirth => "01-01-1970",
            ColumnRole.Answer => line.Request.Answers[column.Field] is { } answer
                && column.Kind is ColumnKind.Date
                && OfficeTime.ParseIso(answer) is { } day
                ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
                : line.Request.Answers[column.Field],
            ColumnRole.NotFilled or ColumnRole.NeverAsked => null,
        }))];
    }

    // In a remark people write a sentence around the number.
    private static string Said(string result, bool inRemark, Random random) =>
        !inRemark || result.Length < 8 || !char.IsAsciiDigit(result[0])
            ? result
            : random.Next(4) switch
            {
                0 => $"SSO-ID {result} created",
                1 => $"SSO ID: {result}",
                2 => $"Created. SSO-ID is {result}.",
                _ => result,
            };
}
