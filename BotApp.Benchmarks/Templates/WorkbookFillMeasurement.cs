using System.Globalization;
using System.IO.Compression;

namespace BotApp.Templates;

/// <summary>
/// Measures filling the creation template with ten thousand rows, relative to only compressing the same sheet XML, and the memory in use
/// for growing numbers of rows.
/// </summary>
internal static class WorkbookFillMeasurement
{
    private const int Officers = 10_000;
    private const int Pairs = 21;
    private const int WarmUps = 16;
    private const double MaxRatio = 2;

    public static void Measure()
    {
        var (template, layout) = Template();
        var sheet = SheetXml(Filled(template, layout, Officers));
        // The answers are generated beforehand, so that only the filling is measured.
        var officers = Rows(Officers).ToList();
        List<Pair> pairs = [];
        for (var round = -WarmUps; round < Pairs; round++)
        {
            // Alternating order, so that other load on the machine affects both equally.
            var (fill, compress) = round % 2 == 0
                ? (Measured(() => Fill(template, layout, officers, Stream.Null)), Measured(() => Compress(sheet)))
                : Swapped(Measured(() => Compress(sheet)), Measured(() => Fill(template, layout, officers, Stream.Null)));
            if (round >= 0)
            {
                pairs.Add(new Pair(fill, compress));
            }
        }

        Print($"Workbook of {Officers:N0} rows, {layout.Columns.Count} columns, sheet of {sheet.Length / 1e6:0.0} MB");
        Print($"{Pairs} pairs of filling and compression alone:");
        var ratio = Show("CPU time", pairs, spent => spent.Cpu);
        Show("wall time", pairs, spent => spent.Wall);
        foreach (var count in (int[])[1_000, 10_000, 50_000])
        {
            var (live, allocated) = Memory(template, layout, count);
            var perRow = allocated / 1024.0 / count;
            Print($"  {count,6:N0} rows: {live / 1024.0,8:0} KiB live at the last row, {perRow:0.0} KiB allocated per row");
        }

        Goal.AtMost("workbook: filling to compression", ratio, MaxRatio);
    }

    private static (byte[] File, TemplateLayout Layout) Template()
    {
        using var file = new MemoryStream();
        using (var sample = SampleTemplates.Creation())
        {
            sample.CopyTo(file);
        }

        file.Position = 0;
        return TemplateWorkbook.Read(file).IsRefused(out var why, out var layout)
            ? throw new InvalidOperationException(why.Message.English)
            : (file.ToArray(), layout);
    }

    /// <summary>The growth of live memory when the last row is requested, and the total allocations.</summary>
    private static (long Live, long Allocated) Memory(byte[] template, TemplateLayout layout, int count)
    {
        var (before, atEnd, seen) = (GC.GetTotalMemory(forceFullCollection: true), 0L, 0);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        Fill(template, layout, Rows(count).Select(row =>
        {
            // The rows are enumerated twice; this is the last row of the second pass.
            if (++seen == 2 * count)
            {
                atEnd = GC.GetTotalMemory(forceFullCollection: true);
            }

            return row;
        }), Stream.Null);
        return (Math.Max(0, atEnd - before), GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }

    private static IEnumerable<TemplateRow> Rows(int count)
    {
        for (var at = 1; at <= count; at++)
        {
            var number = at.ToString("00000", CultureInfo.InvariantCulture);
            yield return new TemplateRow(new Dictionary<string, string>
            {
                [TemplateField.Name] = "Officer Menon " + number,
                [TemplateField.Designation] = "Inspector",
                [TemplateField.DateOfBirth] = "1995-04-12",
                [TemplateField.DateOfJoining] = "2021-07-01",
                [TemplateField.Mobile] = "98470" + number,
                [TemplateField.Email] = $"officer{number}@kochi.example.gov.in",
                [TemplateField.Commissionerate] = "Kochi",
                [TemplateField.Office] = "एर्नाकुलम मंडल",
                [TemplateField.Location] = "Kochi",
                [TemplateField.Application] = "ACES",
            });
        }
    }

    private static byte[] Filled(byte[] template, TemplateLayout layout, int count)
    {
        using var filled = new MemoryStream();
        Fill(template, layout, Rows(count), filled);
        return filled.ToArray();
    }

    private static void Fill(byte[] template, TemplateLayout layout, IEnumerable<TemplateRow> rows, Stream output)
    {
        if (TemplateWorkbook.Fill(new MemoryStream(template, writable: false), layout, rows, output).IsRefused(out var why, out _))
        {
            throw new InvalidOperationException(why.Message.English);
        }
    }

    private static byte[] SheetXml(byte[] workbook)
    {
        using var package = new ZipArchive(new MemoryStream(workbook));
        var largest = package.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal))
            .MaxBy(entry => entry.Length)!;
        using var xml = largest.Open();
        using var bytes = new MemoryStream();
        xml.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void Compress(byte[] sheet)
    {
        using var package = new ZipArchive(Stream.Null, ZipArchiveMode.Create);
        using var entry = package.CreateEntry("sheet1.xml", CompressionLevel.Optimal).Open();
        entry.Write(sheet);
    }

    // Prints the best times and the ratios of the pairs, and returns their median. CPU time is decisive, because wall time includes waiting
    // for other processes.
    private static double Show(string what, List<Pair> pairs, Func<Spent, double> of)
    {
        var ratios = pairs.Select(pair => of(pair.Fill) / of(pair.Compress)).Order().ToList();
        var (fill, compress) = (pairs.Min(pair => of(pair.Fill)), pairs.Min(pair => of(pair.Compress)));
        Print($"  {what,9}: best fill {fill:0} ms, best compression {compress:0} ms, ratio {fill / compress:0.00}");
        Print($"  {what,9}: pair ratio: median {ratios[ratios.Count / 2]:0.00}, range {ratios[0]:0.00} to {ratios[^1]:0.00}");
        return ratios[ratios.Count / 2];
    }

    private static (Spent Fill, Spent Compress) Swapped(Spent compress, Spent fill) => (fill, compress);

    private static Spent Measured(Action work)
    {
        var (started, used) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        work();
        return new Spent(
            (Environment.CpuUsage.TotalTime - used).TotalMilliseconds,
            TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    // Milliseconds of CPU time over all threads, including the garbage collector, and of wall time.
    private readonly record struct Spent(double Cpu, double Wall);

    private readonly record struct Pair(Spent Fill, Spent Compress);
}
