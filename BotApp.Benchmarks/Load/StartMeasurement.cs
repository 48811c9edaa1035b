using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using BotApp.Conversation;
using BotApp.Teams;

namespace BotApp.Load;

/// <summary>
/// Measures the time from the start of the process to the first successful <c>/readyz</c> on an existing database, beside an empty
/// ASP.NET Core app; the two start by turns. Then the memory of the product's process under load.
/// </summary>
internal static class StartMeasurement
{
    private const int Starts = 7;
    private const int Connections = 16;
    private const double MaxMegabytes = 150;
    private static readonly TimeSpan Load = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task MeasureAsync()
    {
        await using var connector = await BotConnector.StartAsync();
        var folder = System.IO.Directory.CreateTempSubdirectory("bot-start-");
        try
        {
            var settings = ProductSettings.In(folder.FullName, connector);
            // Makes the database.
            await (await MeasuredServer.StartAsync(ProductServer.TurnsOnly, settings, ProductServer.Command)).DisposeAsync();
            List<(double Product, double Empty)> starts = [];
            for (var start = 0; start < Starts; start++)
            {
                starts.Add((await TimeAsync(ProductSettings.Program(settings)), await TimeAsync(Empty())));
            }

            var (idle, loaded) = await MemoryAsync(settings, connector);
            Goal.Show(
                "start",
                new Measured("ratio", Median(starts.Select(start => start.Product / start.Empty)), AtMost: 2),
                new Measured("ms", Median(starts.Select(start => start.Product))),
                new Measured("ms of an empty app", Median(starts.Select(start => start.Empty))),
                new Measured("MB when ready", idle),
                new Measured("MB after load", loaded, AtMost: MaxMegabytes));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ProcessStartInfo Empty() => new("dotnet", [typeof(EmptyServer).Assembly.Location, EmptyServer.Command]);

    private static async Task<double> TimeAsync(ProcessStartInfo start)
    {
        var begun = TimeProvider.System.GetTimestamp();
        var (process, _) = await StartAsync(start);
        var took = TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds;
        await EndAsync(process);
        return took;
    }

    /// <summary>Megabytes of the working set when ready, and after ten seconds of menus.</summary>
    private static async Task<(double Idle, double Loaded)> MemoryAsync(
        IReadOnlyDictionary<string, string> settings, BotConnector connector)
    {
        var (process, address) = await StartAsync(ProductSettings.Program(settings));
        var idle = Megabytes(process);
        var token = connector.Token(TimeProvider.System);
        var started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(number => Task.Run(async () =>
        {
            var who = MeasuredOffice.Officer(MeasuredOffice.Readers, number);
            using var connection = await LoadConnection.OpenAsync(address, token, Activities.Invoke(connector, who, ShowMenu.Verb));
            while (TimeProvider.System.GetElapsedTime(started) < Load)
            {
                await connection.TurnAsync();
            }
        })));
        var loaded = Megabytes(process);
        await EndAsync(process);
        return (idle, loaded);
    }

    private static double Megabytes(Process process)
    {
        process.Refresh();
        return process.WorkingSet64 / 1e6;
    }

    /// <summary>Starts a server and waits until it is ready.</summary>
    internal static async Task<(Process Process, Uri Address)> StartAsync(ProcessStartInfo start)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        start.ArgumentList.Add("--urls=" + address.GetLeftPart(UriPartial.Authority));
        start.ArgumentList.Add("--contentRoot=" + AppContext.BaseDirectory);
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Error";
        start.RedirectStandardOutput = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        process.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = address };
        var begun = TimeProvider.System.GetTimestamp();
        while (!await IsReadyAsync(http))
        {
            if (process.HasExited || TimeProvider.System.GetElapsedTime(begun) > Patience)
            {
                throw new InvalidOperationException("The server ended or did not become ready.");
            }

            await Task.Delay(5);
        }

        return (process, address);
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync(new Uri("readyz", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    internal static async Task EndAsync(Process process)
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static double Median(IEnumerable<double> numbers) => numbers.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
}
