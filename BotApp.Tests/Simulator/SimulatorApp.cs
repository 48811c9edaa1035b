using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BotApp.Support;

namespace BotApp.Simulator;

/// <summary>The real bot with its simulator as a process of its own, and three people of the office at its page.</summary>
internal sealed class SimulatorApp : IAsyncDisposable
{
    private readonly AppProcess _app;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _page;

    private SimulatorApp(AppProcess app, DirectoryInfo folder)
    {
        (_app, _folder, _page) = (app, folder, new HttpClient { BaseAddress = app.Address });
        Anjali = new Visitor(_page, "5eed0001-79d5-4c4e-8128-57b1047a8387");
        Lakshmi = new Visitor(_page, "5eed0006-fe00-46c9-8ceb-33f30f69a4d0");
        Nandini = new Visitor(_page, "5eed0022-377c-4157-86ca-900619a81b3e");
    }

    /// <summary>An officer of Ernakulam Division without SSO-ID.</summary>
    public Visitor Anjali { get; }

    /// <summary>The head of that division.</summary>
    public Visitor Lakshmi { get; }

    /// <summary>The Systems Manager.</summary>
    public Visitor Nandini { get; }

    public static async Task<SimulatorApp> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("trial-");
        var app = new AppProcess(folder.FullName, folder.FullName, new Dictionary<string, string?>
        {
            ["Office:Profile"] = Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json"),
            ["Office:Directory"] = Path.Combine(AppContext.BaseDirectory, "directory.kochi.sample.csv"),
            ["Outbox:PollSeconds"] = "1",
        });
        await app.StartAsync();
        var trial = new SimulatorApp(app, folder);
        foreach (var visitor in new[] { trial.Anjali, trial.Lakshmi, trial.Nandini })
        {
            await visitor.OpenAsync();
            await visitor.SeesAsync("What do you need?");
        }

        return trial;
    }

    public async ValueTask DisposeAsync()
    {
        _page.Dispose();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Anjali has filled in everything and only has to submit.</summary>
    public async Task ReachCheckAsync()
    {
        await Anjali.PressAsync("Create a new SSO-ID");
        await Anjali.PressAsync("No, never");
        await Anjali.PressAsync(
            "Next: scan",
            ("DateOfBirth", "1985-05-12"),
            ("DateOfJoining", "2010-07-01"),
            ("Mobile", "9847012345"),
            ("Location", "Kochi"),
            ("Application", "ACES"));
        await Anjali.ShareAsync("Service Book page 1.pdf");
        await Anjali.SeesAsync("1. Service Book page 1.pdf");
        await Anjali.PressAsync("Next: check");
    }

    /// <summary>Waits until the bot has tried and was turned away with that status.</summary>
    public async Task RefusedOnceAsync(int status)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var wire = await _page.GetFromJsonAsync<JsonArray>(new Uri("/simulator/wire", UriKind.Relative));
            if (wire!.Any(entry => (int)entry!["status"]! == status))
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"Nothing was refused with {status}.");
    }

    public async Task<JsonArray> MailsAsync() => (await _page.GetFromJsonAsync<JsonArray>(new Uri("/simulator/mails", UriKind.Relative)))!;

    public async Task EndFaultsAsync()
    {
        using var answer = await _page.DeleteAsync(new Uri("/simulator/faults", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    public async Task FaultAsync(string name, bool on)
    {
        using var answer = await _page.PostAsJsonAsync(new Uri("/simulator/faults", UriKind.Relative), new { name, on });
        answer.EnsureSuccessStatusCode();
    }

    public async Task PushAsync(string step)
    {
        using var answer = await _page.PostAsync(new Uri($"/simulator/clock/{step}", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }
}
