using System.Globalization;
using System.IO.Compression;

namespace BotApp.Consolidation;

/// <summary>
/// Filling the creation template with ten thousand officers against compressing the very same sheet XML, side by side; and what stays in
/// memory while more and more officers are written.
/// </summary>
internal static class WorkbookWork
{
    private const int Officers = 10_000;
    private const int Pairs = 21;
    private const int WarmUps = 16;
    private const double Goal = 2;

    public static void Measure()
    {
        var (template, layout) = Template();
        var sheet = SheetXml(Filled(template, layout, Officers));
        // What officers answered is there before; only the filling counts.
        var officers = Rows(Officers).ToList();
        List<Pair> pairs = [];
        for (var round = -WarmUps; round < Pairs; round++)
        {
            // In turn, and each as often first: what else the machine does meets both alike.
            var (fill, compress) = round % 2 == 0
                ? (Measured(() => Fill(template, layout, officers, Stream.Null)), Measured(() => Compress(sheet)))
                : Swapped(Measured(() => Compress(sheet)), Measured(() => Fill(template, layout, officers, Stream.Null)));
            if (round >= 0)
            {
                pairs.Add(new Pair(fill, compress));
            }
        }

        Print($"Workbook of {Officers:N0} rows, {layout.Columns.Count} columns, sheet of {sheet.Length / 1e6:0.0} MB, {Pairs} pairs of filling and compressing alone (goal: at most {Goal}):");
        Show("processor", pairs, spent => spent.Processor);
        Show("clock", pairs, spent => spent.Clock);
        foreach (var count in (int[])[1_000, 10_000, 50_000])
        {
            var (live, allocated) = Memory(template, layout, count);
            Print($"  {count,6:N0} rows: {live / 1024.0,8:0} KiB live at the last row, {allocated / 1024.0 / count:0.0} KiB allocated for a row");
        }
    }

    private static (byte[] File, TemplateLayout Layout) Template()
    {
        using var file = new MemoryStream();
        using (var sample = SampleTemplates.Creation())
        {
            sample.CopyTo(file);
        }

        file.Position = 0;
        return TemplateSheet.Read(file).IsRefused(out var why, out var layout)
            ? throw new InvalidOperationException(why.Words.English)
            : (file.ToArray(), layout);
    }

    /// <summary>What is alive when the last row is asked for, above what was before, and what filling allocates in all.</summary>
    private static (long Live, long Allocated) Memory(byte[] template, TemplateLayout layout, int count)
    {
        var (before, atEnd, seen) = (GC.GetTotalMemory(forceFullCollection: true), 0L, 0);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        Fill(template, layout, Rows(count).Select(row =>
        {
            // The rows are read twice: the second last is the last of the writing.
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
        if (TemplateSheet.Fill(new MemoryStream(template, writable: false), layout, rows, output).IsRefused(out var why, out _))
        {
            throw new InvalidOperationException(why.Words.English);
        }
    }

    private static byte[] SheetXml(byte[] workbook)
    {
        using var package = new ZipArchive(new MemoryStream(workbook));
        var largest = package.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).MaxBy(entry => entry.Length)!;
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

    /// What each took at best, and the ratios of the pairs. Time waited for the processor is somebody else's work, so the first is the one to go by.
    private static void Show(string what, List<Pair> pairs, Func<Spent, double> of)
    {
        var ratios = pairs.Select(pair => of(pair.Fill) / of(pair.Compress)).Order().ToList();
        var (fill, compress) = (pairs.Min(pair => of(pair.Fill)), pairs.Min(pair => of(pair.Compress)));
        Print($"  {what,9}: at best {fill:0} ms to {compress:0} ms, ratio {fill / compress:0.00}; ratio of a pair: middle {ratios[ratios.Count / 2]:0.00}, from {ratios[0]:0.00} to {ratios[^1]:0.00}");
    }

    private static (Spent Fill, Spent Compress) Swapped(Spent compress, Spent fill) => (fill, compress);

    private static Spent Measured(Action work)
    {
        var (started, used) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        work();
        return new Spent((Environment.CpuUsage.TotalTime - used).TotalMilliseconds, TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// In milliseconds: all processors of the process together, the collector's too, and the clock on the wall.
    private readonly record struct Spent(double Processor, double Clock);

    private readonly record struct Pair(Spent Fill, Spent Compress);
}
