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
    private const int Rounds = 11;
    private const double Goal = 2;

    public static void Measure()
    {
        var (template, layout) = Template();
        var sheet = SheetXml(Filled(template, layout, Officers));
        // What officers answered is there before; only the filling counts.
        var officers = Rows(Officers).ToList();
        List<(double Fill, double Compress)> rounds = [];
        for (var round = -2; round < Rounds; round++)
        {
            var compress = Elapsed(() => Compress(sheet));
            var fill = Elapsed(() => Fill(template, layout, officers, Stream.Null));
            if (round >= 0)
            {
                rounds.Add((fill, compress));
            }
        }

        var (fillMs, compressMs, ratio) = (Middle(rounds.Select(r => r.Fill)), Middle(rounds.Select(r => r.Compress)), Middle(rounds.Select(r => r.Fill / r.Compress)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Workbook of {Officers:N0} rows, {layout.Columns.Count} columns, sheet of {sheet.Length / 1e6:0.0} MB, middle of {Rounds}: fill {fillMs:0} ms, compressing alone {compressMs:0} ms, ratio {ratio:0.00} (goal: at most {Goal})"));
        foreach (var count in (int[])[1_000, 10_000, 50_000])
        {
            var (live, allocated) = Memory(template, layout, count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count,6:N0} rows: {live / 1024.0,8:0} KiB live at the last row, {allocated / 1024.0 / count:0.0} KiB allocated for a row"));
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

    private static double Elapsed(Action work)
    {
        var started = TimeProvider.System.GetTimestamp();
        work();
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }

    private static double Middle(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
