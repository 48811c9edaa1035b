using System.Globalization;
using BotApp.Excel;
using Xunit.Abstractions;

namespace BotApp.Templates;

public sealed class RandomLayoutTests(ITestOutputHelper output)
{
    private const int Layouts = 100;

    /// <summary>Set LAYOUT_SEED to the printed number to reproduce a run.</summary>
    [Fact]
    public void Any_layout_is_filled_with_1_2_and_25_people_and_keeps_the_rest_of_the_file()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("LAYOUT_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next(1_000_000);
        output.WriteLine($"LAYOUT_SEED={seed}");
        for (var one = seed; one < seed + Layouts; one++)
        {
            var random = RandomLayout.Make(one);
            Assert.False(
                TemplateWorkbook.Read(new MemoryStream(random.File)).IsRefused(out var why, out var layout),
                $"LAYOUT_SEED={one}: {why?.Message.English}");
            foreach (var count in (int[])[1, 2, 25])
            {
                Check($"LAYOUT_SEED={one}, {count} people", random, layout, count);
            }
        }
    }

    private static void Check(string which, RandomLayout random, TemplateLayout layout, int count)
    {
        var people = OfficerAnswers.For(layout, count, count);
        var filled = TemplateFidelityTests.Fill(random.File, layout, people);

        Assert.False(
            TemplateWorkbook.ReadRows(new MemoryStream(filled), layout).IsRefused(out var why, out var read),
            $"{which}: {why?.Message.English}");
        Assert.True(
            OfficerAnswers.Lines(layout, people.Select(row => row.Values))
                .SequenceEqual(OfficerAnswers.Lines(layout, read.Select(row => row.Values))),
            $"{which}: read {read.Count} of {count}, data in row {layout.FirstDataRow}, footer in row {layout.FooterRow}: "
                + string.Join(" | ", Texts(random.File)));
        Assert.True(read.All(row => row.Problems.Count == 0), $"{which}: {read.SelectMany(row => row.Problems).FirstOrDefault()}");

        var texts = Texts(filled);
        var answers = people.SelectMany(row => row.Values.Values).ToHashSet();
        Assert.True(
            random.Kept.SequenceEqual(Texts(random.File).Where(text => random.Kept.Contains(text)))
                && random.Kept.SequenceEqual(texts.Where(text => random.Kept.Contains(text) && !answers.Contains(text))),
            $"{which}: expected {string.Join(" | ", random.Kept)}, found {string.Join(" | ", texts.Where(random.Kept.Contains))}");
        Assert.DoesNotContain(random.Gone, name => texts.Contains(name));
        var errors = TemplateFidelityTests.SchemaErrors(filled);
        Assert.True(errors.Count == 0, $"{which}: {string.Join(" | ", errors)}");
        Assert.Equal(Outside(random.File), Outside(filled));
    }

    private static List<string> Texts(byte[] file)
    {
        Assert.False(ExcelWorkbook.Open(new MemoryStream(file)).IsRefused(out _, out var workbook));
        return [.. WorksheetReader.ReadRows(workbook, workbook.Sheets[0])
            .SelectMany(row => row.Cells)
            .Where(cell => cell.HasText)
            .Select(cell => cell.Text)];
    }

    private static List<string> Outside(byte[] file)
    {
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        return [.. zip.Entries.Where(entry => entry.FullName != "xl/worksheets/sheet1.xml")
            .Select(entry => $"{entry.FullName} {entry.Crc32} {entry.Length}")];
    }
}
