using System.Globalization;
using BotApp.OfficeDirectory;
using BotApp.Support;
using Xunit.Abstractions;

namespace BotApp.Consolidation.Results;

[Trait("Size", "fast")]
public sealed class RandomMarkedFileTests(ITestOutputHelper output)
{
    /// <summary>Set MARKED_SEED to the printed number to reproduce a run.</summary>
    [Fact]
    public void Each_row_of_a_hundred_random_marked_files_is_recorded_or_named_with_its_reason()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("MARKED_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given
            : Random.Shared.Next(1_000_000);
        output.WriteLine($"MARKED_SEED={seed}");
        var view = ReturnedResultsTests.Batch(
            [.. Enumerable.Range(1, 12)
                .Select(number => TestData.Officer(700 + number, $"Officer {(char)('A' + number)}a Nair", Designation.Inspector))]);
        for (var one = seed; one < seed + 100; one++)
        {
            var marked = RandomMarkedFile.Make(one, view, TestData.Creation);
            if (marked.Marks.All(mark => mark is RowMark.Deleted))
            {
                continue;
            }

            Assert.False(
                ReturnedWorkbook.Read(marked.File, TestData.Creation).IsRefused(out var why, out var workbook),
                $"MARKED_SEED={one}: {why?.Message.English}");
            var found = ReturnedResults.Match(view, workbook.Layout, workbook.Copy.Rows, new Dictionary<string, Guid>(), _ => null);
            Check(one, view, marked, found);
        }
    }

    private static void Check(int seed, BatchView view, RandomMarkedFile marked, ReturnedResults found)
    {
        var said = $"MARKED_SEED={seed}";
        Assert.Equal(
            (said, Numbers(marked, RowMark.SsoId)),
            (said, string.Join(' ', found.Results.Select(result => result.Line.Number).Order())));
        Assert.All(found.Results, result => Assert.Equal((said, RandomMarkedFile.SsoIdOf(result.Line.Number)), (said, result.Outcome)));
        Assert.Equal(
            (said, Numbers(marked, RowMark.Deleted)), (said, string.Join(' ', found.Missing.Select(line => line.Number))));
        Assert.Equal((said, marked.Marks.Count(mark => mark is RowMark.None)), (said, found.RowsWithoutResult));
        Assert.Equal(
            (
                said,
                string.Join(
                    ", ",
                    view.Lines.Where(line => marked.Marks[line.Number - 1] is RowMark.Unclear).Select(line => line.Maker.Name).Order())),
            (said, string.Join(", ", found.Skipped.Select(row => row.Name).Order())));
        Assert.All(found.Skipped, row => Assert.True(
            row.Reason.English.Length > 10 && row.Reason.English != row.Reason.Hindi, $"{said}: {row.Reason.English}"));
    }

    private static string Numbers(RandomMarkedFile marked, RowMark mark) =>
        string.Join(' ', marked.Marks.Index().Where(one => one.Item == mark).Select(one => one.Index + 1));
}
