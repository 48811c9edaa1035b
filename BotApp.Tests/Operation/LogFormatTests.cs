using System.Globalization;
using System.Text.Json;
using BotApp.Support;

namespace BotApp.Operation;

/// <summary>The log of a process, from its start to a stop by the service manager.</summary>
public sealed class LogFormatTests
{
    [Theory]
    [InlineData("Json")]
    [InlineData("Text")]
    public async Task Each_line_has_the_time_and_a_stop_writes_no_fault(string format)
    {
        await using var teams = await FakeTeams.StartAsync();
        var folder = Directory.CreateTempSubdirectory("log-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "directory.csv"), TestBot.DirectoryCsv(teams));
        var settings = TestBot.SettingsFor(teams, folder);
        (settings["Log:Format"], settings["Logging:LogLevel:Default"]) = (format, "Information");
        await using var bot = new AppProcess(folder, AppContext.BaseDirectory, settings);
        await bot.StartAsync();

        Assert.Equal(0, await bot.StopAsync());
        Assert.NotEmpty(bot.Output);
        Assert.All(bot.Output, line =>
        {
            Assert.True(
                DateTimeOffset.TryParse(
                    format == "Json" ? JsonDocument.Parse(line).RootElement.GetProperty("Timestamp").GetString() : line.Split(' ')[0],
                    CultureInfo.InvariantCulture,
                    out _),
                line);
            Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
            Assert.DoesNotContain("fail", line, StringComparison.Ordinal);
        });
    }
}
