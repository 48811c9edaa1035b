using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using BotApp.Support;
using Xunit.Abstractions;

namespace BotApp.Faults;

/// <summary>
/// Twenty clicks a second and requests that go the whole way: for eighteen seconds in CI, and for as many minutes as <c>BOT_SOAK</c> says.
/// </summary>
public sealed class SoakTests(ITestOutputHelper output)
{
    private const int ClicksPerSecond = 20;
    private const int MaxLogMegabytes = 64;
    private const int MaxMegabytesPerHour = 5;

    private static readonly string[] Clickers = ["Asha Menon", "Binu Thomas", "Deepa Nair", "Cyril Jose", "Elsa Paul"];

    [SwitchedFact("BOT_FAULTS")]
    public Task Files_and_log_stay_as_they_are_for_a_short_while() => RunAsync(rounds: 3, TimeSpan.FromSeconds(6));

    [SoakFact]
    public Task Memory_files_log_and_answers_stay_as_they_are() => RunAsync(SoakFactAttribute.Minutes, TimeSpan.FromMinutes(1));

    private async Task RunAsync(int rounds, TimeSpan round)
    {
        await using var teams = await FakeTeams.StartAsync();
        var folder = Directory.CreateTempSubdirectory("soak-").FullName;
        var day = new SubmissionWorkload(teams, officers: 60 * rounds);
        await day.WriteDirectoryAsync(folder);
        var settings = TestBot.SettingsFor(teams, folder);
        // Five people do what many would: turns are measured, not refusals.
        settings["Limits:PressesPerMinute"] = "1000";
        await using var bot = new BotProcess(folder, settings);
        await bot.StartAsync();
        teams.ConnectTo(bot.Client);
        var chain = Task.Run(day.RunAsync);
        var samples = new List<Sample>();
        for (var number = 1; number <= rounds; number++)
        {
            var waits = await ClickAsync(teams, round);
            samples.Add(Sample.Of(bot.Id, settings["Storage:ConnectionString"] + "-wal", waits));
            output.WriteLine($"{number}: {samples[^1]}, {day.Receipts.Count} receipts");
        }

        day.Stop();
        await chain;
        Assert.Equal(0, teams.ServerErrors);
        Assert.Empty(day.FaultReplies);
        await bot.StopAsync();
        await using var quiet = await TestBot.StartInAsync(teams, folder);
        await day.CheckAsync(quiet);
        Check(samples);
    }

    private static void Check(List<Sample> samples)
    {
        Assert.All(samples, sample => Assert.True(sample.LogMegabytes < MaxLogMegabytes));

        // The first rounds compile and fill caches; a slope needs hours.
        var (first, last) = (samples[Math.Min(samples.Count / 4, samples.Count - 1)], samples[^1]);
        Assert.True(last.Files <= first.Files + 20, "Open files grow.");
        if (samples.Count >= 60)
        {
            var hours = (samples.Count * 3 / 4) / 60.0;
            Assert.True(last.Megabytes - first.Megabytes < Math.Max(MaxMegabytesPerHour, MaxMegabytesPerHour * hours), "Memory grows.");
        }

        if (samples.Count >= 10)
        {
            var third = samples.Count / 3;
            var (early, late) = (samples.Skip(1).Take(third).Max(s => s.Slowest), samples.TakeLast(third).Min(s => s.Slowest));
            Assert.True(late <= early * 1.2, "Answers get slower.");
        }
    }

    /// <returns>How long each click waited, in milliseconds.</returns>
    private static async Task<IReadOnlyCollection<double>> ClickAsync(FakeTeams teams, TimeSpan length)
    {
        var waits = new ConcurrentBag<double>();
        var begun = Stopwatch.GetTimestamp();
        var running = new List<Task>();
        using var ticks = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / ClicksPerSecond));
        for (var click = 0; Stopwatch.GetElapsedTime(begun) < length && await ticks.WaitForNextTickAsync(); click++)
        {
            var (person, verb) = (teams.Person(Clickers[click % Clickers.Length]), click % 3 == 0 ? "mine" : "menu");
            running.Add(Task.Run(async () =>
            {
                var pressed = Stopwatch.GetTimestamp();
                await person.PressesAsync(verb);
                waits.Add(Stopwatch.GetElapsedTime(pressed).TotalMilliseconds);
            }));
        }

        await Task.WhenAll(running);
        return waits;
    }

    private sealed record Sample(double Megabytes, int Files, double LogMegabytes, double Median, double Slowest, int Clicks)
    {
        public static Sample Of(int process, string log, IReadOnlyCollection<double> waits)
        {
            var sorted = waits.Order().ToList();
            return new Sample(
                ProcessMemory.ResidentMegabytes(process),
                Directory.GetFileSystemEntries(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/fd")).Length,
                File.Exists(log) ? new FileInfo(log).Length / 1048576.0 : 0,
                sorted[sorted.Count / 2],
                sorted[sorted.Count * 99 / 100],
                sorted.Count);
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Megabytes:0} MB, {Files} files, log {LogMegabytes:0.0} MB, median {Median:0} ms, 99 % {Slowest:0} ms, {Clicks} clicks");
    }

    /// <summary>Runs when <c>BOT_SOAK</c> has a number of minutes; CI does not set it.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class SoakFactAttribute : FactAttribute
    {
        public SoakFactAttribute() => Skip = Minutes > 0 ? null : "Set BOT_SOAK=<minutes> to run it.";

        public static int Minutes =>
            int.TryParse(Environment.GetEnvironmentVariable("BOT_SOAK"), CultureInfo.InvariantCulture, out var minutes) ? minutes : 0;
    }
}
