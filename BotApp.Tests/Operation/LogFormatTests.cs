using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using BotApp.Support;
using Microsoft.AspNetCore.DataProtection;

namespace BotApp.Operation;

/// <summary>The log of a process, from its start to a stop by the service manager.</summary>
public sealed class LogFormatTests
{
    [Fact]
    public async Task A_start_in_Production_warns_of_nothing_but_what_the_operator_can_change()
    {
        await using var bot = await TestBot.StartAsync(settings: settings => settings.SetProduction());

        // The only thing that these settings lack.
        Assert.All(
            bot.Log.After(0).Where(line => !line.StartsWith("Information ", StringComparison.Ordinal)),
            line => Assert.Contains("signing keys", line, StringComparison.Ordinal));
        Assert.Null(bot.Services.GetService(typeof(IDataProtectionProvider)));
    }

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
        using var systemd = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        var socket = Path.Combine(folder, "notify");
        systemd.Bind(new UnixDomainSocketEndPoint(socket));
        // As text the journal's format would follow, which leaves the time to it.
        settings["NOTIFY_SOCKET"] = format == "Json" ? socket : null;
        await using var bot = new AppProcess(folder, AppContext.BaseDirectory, settings);
        await bot.StartAsync();

        Assert.Equal(0, await bot.StopAsync());
        Assert.NotEmpty(bot.Output);
        Assert.Equal(format == "Json" ? "READY=1 STOPPING=1" : "", string.Join(' ', Received(systemd)));
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

    /// <summary>What a service manager has been told so far.</summary>
    private static IEnumerable<string> Received(Socket socket)
    {
        var buffer = new byte[1024];
        while (socket.Available > 0)
        {
            yield return Encoding.UTF8.GetString(buffer, 0, socket.Receive(buffer));
        }
    }
}
