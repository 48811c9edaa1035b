using System.Globalization;
using Xunit.Abstractions;

namespace BotApp.Templates;

[Trait("Size", "fast")]
public sealed class RandomFilledFileTests(ITestOutputHelper output)
{
    /// <summary>Set FILLED_SEED to the printed number to reproduce a run.</summary>
    [Fact]
    public void Of_a_hundred_random_filled_files_every_cell_is_read_or_refused_by_its_address()
    {
        var seed = Seed();
        Assert.False(TemplateWorkbook.Read(new MemoryStream(RandomFilledFile.Template())).IsRefused(out _, out var layout));
        for (var one = seed; one < seed + 100; one++)
        {
            var random = RandomFilledFile.Make(one);
            Assert.False(
                TemplateWorkbook.ReadCopy(new MemoryStream(random.File), layout).IsRefused(out var why, out var copy),
                $"FILLED_SEED={one}: {why?.Message.English}");

            foreach (var number in random.Rows.Keys.Except(copy.Rows.Select(row => row.RowNumber)))
            {
                Assert.Fail($"FILLED_SEED={one}: row {number} was not read: {string.Join(" | ", random.Rows[number].Values)}");
            }

            Assert.Equal((one, string.Join(' ', random.Rows.Keys)), (one, string.Join(' ', copy.Rows.Select(row => row.RowNumber))));
            Assert.Equal("Sheet1", copy.Sheet);
            foreach (var row in copy.Rows)
            {
                Check(one, layout, row, random.Rows[row.RowNumber]);
            }

            Assert.All(random.Merged, range => Assert.Contains(
                copy.Notices,
                notice => notice.English.StartsWith("Merged over several rows: ", StringComparison.Ordinal)
                    && notice.English.Contains(range, StringComparison.Ordinal)));
            Assert.All(random.Skipped, number => Assert.Contains(
                copy.Notices, notice => notice.English.StartsWith($"Row {number} (", StringComparison.Ordinal)));
        }
    }

    /// <summary>"Do not change any column in it" (circular ¶3): the file is refused with the columns, nothing is read by guess.</summary>
    [Fact]
    public void A_filled_file_with_moved_or_added_columns_is_refused_with_each_column()
    {
        var seed = Seed();
        Assert.False(TemplateWorkbook.Read(new MemoryStream(RandomFilledFile.Template())).IsRefused(out _, out var layout));
        for (var one = seed; one < seed + 100; one++)
        {
            var random = new Random(one);
            var headings = RandomFilledFile.Headings.ToList();
            var at = random.Next(headings.Count);
            if (random.Next(2) == 0)
            {
                headings.Insert(at, "Section diary no.");
            }
            else
            {
                var moved = headings[at];
                headings.RemoveAt(at);
                headings.Insert((at + 1 + random.Next(headings.Count - 1)) % (headings.Count + 1), moved);
            }

            if (headings.SequenceEqual(RandomFilledFile.Headings))
            {
                continue;
            }

            var file = new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(
                TemplateBuilder.Row(1, TemplateBuilder.Texts(1, 1, [.. headings]))
                + TemplateBuilder.Row(2, TemplateBuilder.Texts(2, 0, [.. headings.Select(_ => "Anil Kumar")])))).ToBytes();

            Assert.True(TemplateWorkbook.ReadCopy(new MemoryStream(file), layout).IsRefused(out var why, out _), $"FILLED_SEED={one}");
            var differences = Assert.IsType<ColumnsDiffer>(why).Differences;
            Assert.NotEmpty(differences);
            Assert.All(
                differences,
                difference => Assert.Contains($"column {difference.Column} ", why.Message.English, StringComparison.Ordinal));
            Assert.Contains("into an unchanged template", why.Message.English, StringComparison.Ordinal);
        }
    }

    private static void Check(int seed, TemplateLayout layout, FilledRow row, IReadOnlyDictionary<string, string?> expected)
    {
        foreach (var (field, value) in expected)
        {
            var column = layout.Column(field)!;
            var cell = Excel.CellRange.Name(column.Index, row.RowNumber);
            var problems = row.Problems.Where(problem => problem.Cell == cell).ToList();
            if (value is not null)
            {
                Assert.Equal(
                    (seed, cell, value, ""),
                    (seed, cell, row.Values[field], string.Join("; ", problems.Select(one => one.Message.English))));
                continue;
            }

            Assert.True(problems.Count == 1, $"FILLED_SEED={seed}: {problems.Count} problems in {cell}, read as “{row.Values[field]}”");
            Assert.Equal((column.Header, field), (problems[0].Header, problems[0].Field));
            Assert.True(problems[0].Message.English.Length > 10, problems[0].Message.English);
            Assert.NotEqual(problems[0].Message.English, problems[0].Message.Hindi);
        }

        Assert.Equal((seed, expected.Values.Count(value => value is null)), (seed, row.Problems.Count));
    }

    private int Seed()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FILLED_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next(1_000_000);
        output.WriteLine($"FILLED_SEED={seed}");
        return seed;
    }
}
