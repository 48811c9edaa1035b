using System.Diagnostics;
using System.Globalization;
using System.Text;
using BotApp.Teams;

namespace BotApp.Load;

/// <summary>
/// Measures the directory of the whole service on SQLite, each file in a process of its own: the first start, which fills a new database
/// from <c>Office:Directory</c> and is ready, then <c>import-directory</c> with the file of the next month, which corrects every hundredth.
/// The memory is the largest working set, beside that of a file with a tenth of the people.
/// </summary>
internal static class ImportMeasurement
{
    private const int People = 60_000;
    private const int Fewer = 6_000;
    private const int PeoplePerOffice = 100;
    private const int CorrectedEvery = 100;
    private const double MaxSeconds = 60;
    private const double MaxMegabytesPerThousand = 5;

    public static async Task MeasureAsync()
    {
        var (_, few, _) = await ImportAsync(Fewer);
        var (added, many, corrected) = await ImportAsync(People);
        Goal.Show(
            string.Create(CultureInfo.InvariantCulture, $"import {People} people"),
            new Measured("seconds", added.TotalSeconds, AtMost: MaxSeconds),
            new Measured("seconds of the next month", corrected.TotalSeconds, AtMost: MaxSeconds),
            new Measured("MB", many),
            new Measured($"MB of {Fewer} people", few),
            new Measured("MB for each thousand people more", (many - few) * 1_000 / (People - Fewer), AtMost: MaxMegabytesPerThousand));
    }

    private static async Task<(TimeSpan Added, double Megabytes, TimeSpan Corrected)> ImportAsync(int people)
    {
        await using var connector = await BotConnector.StartAsync();
        var folder = Directory.CreateTempSubdirectory("bot-import-");
        try
        {
            var file = Path.Combine(folder.FullName, "people.csv");
            await File.WriteAllTextAsync(file, FileOf(people, corrected: false));
            var settings = new Dictionary<string, string>(ProductSettings.In(folder.FullName, connector)) { ["Office__Directory"] = file };
            var begun = Stopwatch.GetTimestamp();
            var (server, _) = await StartMeasurement.StartAsync(ProductSettings.Program(settings));
            var added = Stopwatch.GetElapsedTime(begun);
            server.Refresh();
            var first = server.PeakWorkingSet64 / 1e6;
            await StartMeasurement.EndAsync(server);
            await File.WriteAllTextAsync(file, FileOf(people, corrected: true));
            var (corrected, second) = await RunAsync(settings, file);
            return (added, Math.Max(first, second), corrected);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(TimeSpan Took, double Megabytes)> RunAsync(IReadOnlyDictionary<string, string> settings, string file)
    {
        var begun = Stopwatch.GetTimestamp();
        var start = ProductSettings.Program(settings, "import-directory", file, "--yes");
        start.RedirectStandardError = true;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command did not start.");
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        long peak = 0;
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            process.Refresh();
            peak = Math.Max(peak, process.PeakWorkingSet64);
        }

        return process.ExitCode == 0
            ? (Stopwatch.GetElapsedTime(begun), peak / 1e6)
            : throw new InvalidOperationException($"The import failed. {await errors}{await output}");
    }

    private static string FileOf(int people, bool corrected)
    {
        var rows = new StringBuilder("office,officeKind,post,role,name,designation,upn,aadObjectId,ssoId\n");
        for (var number = 0; number < people; number++)
        {
            // A corrected name; another designation would be another charge, which wants an office order.
            var surname = corrected && number % CorrectedEvery == 0 ? "Nair" : "Menon";
            rows.Append(
                CultureInfo.InvariantCulture,
                $"Range {number / PeoplePerOffice} Division,Division,Inspector,Officer,{Letters(number)} {surname},Inspector,"
                    + $"officer{number}@cbic.example.gov.in,{IdOf(number)},{40_000_000 + number}\n");
        }

        return rows.ToString();
    }

    private static Guid IdOf(int number) => new(number + 1, 7, 0, new byte[8]);

    private static string Letters(int number) => string.Concat(
        number.ToString("D5", CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
}
