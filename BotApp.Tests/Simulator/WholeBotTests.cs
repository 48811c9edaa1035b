using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BotApp.Support;

namespace BotApp.Simulator;

/// <summary>The real bot behind the simulator, as it is started for a trial: time and troubles reach it, and it recovers.</summary>
public sealed class WholeBotTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trial-");
    private readonly HttpClient _page = new();
    private AppProcess _app = null!;
    private Visitor _anjali = null!;
    private Visitor _lakshmi = null!;
    private Visitor _nandini = null!;

    public async Task InitializeAsync()
    {
        _app = new AppProcess(_folder.FullName, _folder.FullName, new Dictionary<string, string?>
        {
            ["Office:Profile"] = Path.Combine(AppContext.BaseDirectory, "office.kochi.sample.json"),
            ["Office:Directory"] = Path.Combine(AppContext.BaseDirectory, "directory.kochi.sample.csv"),
            ["Outbox:PollSeconds"] = "1",
        });
        await _app.StartAsync();
        _page.BaseAddress = _app.Address;
        _anjali = new Visitor(_page, "5eed0001-79d5-4c4e-8128-57b1047a8387");
        _lakshmi = new Visitor(_page, "5eed0006-fe00-46c9-8ceb-33f30f69a4d0");
        _nandini = new Visitor(_page, "5eed0022-377c-4157-86ca-900619a81b3e");
        foreach (var visitor in new[] { _anjali, _lakshmi, _nandini })
        {
            await visitor.OpenAsync();
            await visitor.SeesAsync("What do you need?");
        }
    }

    public async Task DisposeAsync()
    {
        _page.Dispose();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_request_that_Teams_was_too_busy_to_announce_arrives_late_and_days_bring_reminder_and_escalation()
    {
        await ReachCheckAsync();
        await FaultAsync("throttled", on: true);
        await _anjali.PressAsync("Submit");
        await RefusedOnceAsync(429);
        Assert.DoesNotContain(await _lakshmi.ScreenAsync(), message => message.Contains("your decision, please", StringComparison.Ordinal));

        await FaultAsync("throttled", on: false);
        await _lakshmi.SeesAsync("your decision, please");

        await PushAsync("next-working-day");
        await PushAsync("next-working-day");
        await PushAsync("next-working-day");
        await _lakshmi.SeesAsync("Reminder: your decision is awaited");
        await PushAsync("five-working-days");
        await _nandini.SeesAsync("Overdue: no decision yet");

        // Days later every token is a new one, and both sides still believe each other.
        await _lakshmi.PressAsync("Approve");
        await _anjali.SeesAsync(": Approved");
    }

    [Fact]
    public async Task A_batch_that_was_sent_while_the_mail_was_down_leaves_once_when_it_is_up_again()
    {
        await ReachCheckAsync();
        await _anjali.PressAsync("Submit");
        await _lakshmi.SeesAsync("your decision, please");
        await _lakshmi.PressAsync("Approve");
        await _lakshmi.SayAsync("my queue");
        await _lakshmi.SeesAsync("Approved and ready to consolidate");
        await _lakshmi.PressAsync("Consolidate");
        await FaultAsync("mailDown", on: true);
        await _lakshmi.PressAsync("Send to computer cell");
        await _lakshmi.SeesAsync("The mail to cex15sys.ker@nic.in leaves now");
        await PushAsync("ten-minutes");
        Assert.Empty(await MailsAsync());

        using (await _page.DeleteAsync(new Uri("/simulator/faults", UriKind.Relative)))
        {
            await PushAsync("ten-minutes");
        }

        await _anjali.SeesAsync("Sent to the computer cell");
        await PushAsync("five-working-days");
        Assert.Single(await MailsAsync());
    }

    private async Task ReachCheckAsync()
    {
        await _anjali.PressAsync("Create a new SSO-ID");
        await _anjali.PressAsync("No, never");
        await _anjali.PressAsync(
            "Next: scan", ("DateOfBirth", "1985-05-12"), ("DateOfJoining", "2010-07-01"), ("Mobile", "9847012345"), ("Location", "Kochi"), ("Application", "ACES"));
        await _anjali.ShareAsync("Service Book page 1.pdf");
        await _anjali.SeesAsync("1. Service Book page 1.pdf");
        await _anjali.PressAsync("Next: check");
    }

    /// <summary>Waits until the bot has tried and was turned away with that status.</summary>
    private async Task RefusedOnceAsync(int status)
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

    private async Task<JsonArray> MailsAsync() => (await _page.GetFromJsonAsync<JsonArray>(new Uri("/simulator/mails", UriKind.Relative)))!;

    private async Task FaultAsync(string name, bool on)
    {
        using var answer = await _page.PostAsJsonAsync(new Uri("/simulator/faults", UriKind.Relative), new { name, on });
        answer.EnsureSuccessStatusCode();
    }

    private async Task PushAsync(string step)
    {
        using var answer = await _page.PostAsync(new Uri($"/simulator/clock/{step}", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
    }
}
