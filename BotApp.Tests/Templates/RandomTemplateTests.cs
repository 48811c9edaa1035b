using System.Globalization;
using Xunit.Abstractions;

namespace BotApp.Templates;

[Trait("Size", "fast")]
public sealed class RandomTemplateTests(ITestOutputHelper output)
{
    /// <summary>Set TEMPLATE_SEED to the printed number to reproduce a run.</summary>
    [Fact]
    public void A_random_template_is_detected_filled_and_read_back_unchanged()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("TEMPLATE_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next(1_000_000);
        output.WriteLine($"TEMPLATE_SEED={seed}");
        for (var one = seed; one < seed + 150; one++)
        {
            ReadFillRead(one);
        }
    }

    private static void ReadFillRead(int seed)
    {
        var (template, columns, headerRow) = RandomTemplate.Make(seed);
        Assert.False(
            TemplateWorkbook.Read(new MemoryStream(template)).IsRefused(out var why, out var layout),
            $"TEMPLATE_SEED={seed}: {why?.Message.English}");
        Assert.True(
            (columns, headerRow) == (layout!.Columns.Count, layout.HeaderRow),
            $"TEMPLATE_SEED={seed}: heading in row {layout.HeaderRow}");
        Assert.True(layout.Columns.Select(column => column.Field).Distinct().Count() == columns, $"TEMPLATE_SEED={seed}: fields");

        var rows = OfficerAnswers.For(layout, 1 + (seed % 23), seed);
        var filled = TemplateFidelityTests.Fill(template, layout, rows);

        Assert.False(
            TemplateWorkbook.ReadRows(new MemoryStream(filled), layout).IsRefused(out why, out var read),
            $"TEMPLATE_SEED={seed}: {why?.Message.English}");
        var expected = OfficerAnswers.Lines(layout, rows.Select(row => row.Values)).ToList();
        var found = OfficerAnswers.Lines(layout, read!.Select(row => row.Values)).ToList();
        Assert.True(
            expected.SequenceEqual(found),
            $"TEMPLATE_SEED={seed}:\n{string.Join('\n', expected.Except(found))}\n---\n{string.Join('\n', found.Except(expected))}");
        Assert.True(
            read!.All(row => row.Problems.Count == 0),
            $"TEMPLATE_SEED={seed}: {read!.SelectMany(row => row.Problems).FirstOrDefault()}");
    }
}
