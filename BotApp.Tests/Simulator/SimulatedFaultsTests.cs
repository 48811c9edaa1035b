using System.Net;
using System.Text.Json;
using BotApp.Notifications;
using BotApp.Notifications.Mail;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace BotApp.Simulator;

public sealed class SimulatedFaultsTests : IAsyncLifetime
{
    private static readonly Guid Lakshmi = Guid.Parse("5eed0006-fe00-46c9-8ceb-33f30f69a4d0");

    private SimulatorHost _host = null!;

    public async Task InitializeAsync() => _host = await SimulatorHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("throttled", HttpStatusCode.TooManyRequests, "TooManyRequests")]
    [InlineData("broken", HttpStatusCode.InternalServerError, "ServiceError")]
    public async Task A_connector_fault_affects_everybody_until_switched_off(string fault, HttpStatusCode status, string code)
    {
        await SwitchAsync(fault, on: true);

        foreach (var person in new[] { SimulatorHost.Anjali, Lakshmi })
        {
            using var refused = await TellAsync(person);
            Assert.Equal(status, refused.StatusCode);
            Assert.Equal(code, await CodeOf(refused));
            Assert.Equal(status is HttpStatusCode.TooManyRequests ? TimeSpan.FromSeconds(5) : null, refused.Headers.RetryAfter?.Delta);
        }

        await SwitchAsync(fault, on: false);
        using var taken = await TellAsync(SimulatorHost.Anjali);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        Assert.Equal(1, (await _host.PageAsync(HttpMethod.Get, $"people/{SimulatorHost.Anjali}/messages")).GetArrayLength());
    }

    [Fact]
    public async Task A_blocked_bot_cannot_reach_that_officer_only()
    {
        await SwitchAsync("blocked", on: true, Lakshmi);

        using var refused = await TellAsync(Lakshmi);
        using var opened = await _host.BotAsync(
            HttpMethod.Post,
            "v3/conversations",
            new { members = new[] { new { id = Lakshmi } }, tenantId = _host.Settings["Teams:TenantIds:0"] });
        using var taken = await TellAsync(SimulatorHost.Anjali);

        Assert.Equal((HttpStatusCode.Forbidden, "ConversationBlockedByUser"), (refused.StatusCode, await CodeOf(refused)));
        Assert.Equal(HttpStatusCode.Forbidden, opened.StatusCode);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
    }

    [Fact]
    public async Task Mail_waits_during_an_outage_and_is_sent_afterwards()
    {
        var outage = _host.Services.GetRequiredService<IMailOutage>();
        using var mail = new MimeMessage { MessageId = "batch-1@kochi.example.gov.in", Body = new TextPart("plain") { Text = "Batch" } };
        var carrier = new InterruptibleMailTransport(new FolderMailTransport(_host.MailFolder), outage);
        await SwitchAsync("mailDown", on: true);

        Assert.Equal(
            new SendResult.Retry(FailureReason.MailConnection),
            await carrier.SendAsync(mail, new MailboxAddress("Cell", "cell@kochi.example.gov.in"), default));
        Assert.Equal(0, (await _host.PageAsync(HttpMethod.Get, "mails")).GetArrayLength());

        await SwitchAsync("mailDown", on: false);
        Assert.IsType<SendResult.Done>(await carrier.SendAsync(mail, new MailboxAddress("Cell", "cell@kochi.example.gov.in"), default));
        Assert.Equal(1, (await _host.PageAsync(HttpMethod.Get, "mails")).GetArrayLength());
    }

    [Fact]
    public async Task An_offline_device_catches_up_when_it_reconnects()
    {
        using (await TellAsync(SimulatorHost.Anjali, "before"))
        {
            await SwitchAsync("offline", on: true, SimulatorHost.Anjali);
        }

        using var taken = await TellAsync(SimulatorHost.Anjali, "meanwhile");
        await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/messages", new { text = "first", locale = "en-IN" });
        await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/messages", new { text = "second", locale = "en-IN" });
        var press = await _host.PageAsync(
            HttpMethod.Post,
            $"people/{SimulatorHost.Anjali}/presses",
            new { messageId = "1", locale = "hi-IN", action = new { verb = "menu" } });

        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        Assert.Equal(["before", "first", "second"], await ScreenAsync());
        Assert.StartsWith("यह उपकरण ऑफ़लाइन है", press.GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Empty(_host.Heard);

        await SwitchAsync("offline", on: false, SimulatorHost.Anjali);

        Assert.Equal(["before", "meanwhile", "first", "second"], await ScreenAsync());
        Assert.Equal(["first", "second"], _host.Heard.Select(heard => (string?)heard.Activity["text"]));
    }

    [Fact]
    public async Task An_unanswered_message_is_redelivered_with_the_same_id()
    {
        _host.Failing = 1;

        var sent = await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/messages", new { text = "hi", locale = "en-IN" });

        Assert.Equal(JsonValueKind.Null, sent.GetProperty("problem").ValueKind);
        Assert.Equal(2, _host.Heard.Count);
        Assert.Single(_host.Heard.Select(heard => (string?)heard.Activity["id"]).Distinct());
    }

    [Fact]
    public async Task After_three_attempts_only_the_visitor_sees_the_problem()
    {
        _host.Failing = 10;

        await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/messages", new { text = "hi", locale = "en-IN" });

        var message = Assert.Single((await _host.PageAsync(HttpMethod.Get, $"people/{SimulatorHost.Anjali}/messages")).EnumerateArray());
        Assert.Equal(3, _host.Heard.Count);
        Assert.True(message.GetProperty("isQuiet").GetBoolean());
        Assert.StartsWith("No answer arrived", message.GetProperty("problem").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faults_and_queued_messages_survive_a_restart()
    {
        await SwitchAsync("broken", on: true);
        await SwitchAsync("offline", on: true, SimulatorHost.Anjali);
        await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/messages", new { text = "first", locale = "en-IN" });
        await _host.StopAsync();

        _host = await SimulatorHost.StartAsync(folder: _host.Folder);

        var now = await _host.PageAsync(HttpMethod.Get, "faults");
        Assert.True(now.GetProperty("broken").GetBoolean());
        Assert.Equal(SimulatorHost.Anjali, Assert.Single(now.GetProperty("offlinePeople").EnumerateArray()).GetGuid());
        Assert.Equal(["first"], await ScreenAsync());
        Assert.Empty(_host.Heard);
        await SwitchAsync("offline", on: false, SimulatorHost.Anjali);
        Assert.Equal("first", (string?)Assert.Single(_host.Heard).Activity["text"]);
    }

    [Fact]
    public async Task All_faults_are_cleared_in_one_press()
    {
        await SwitchAsync("throttled", on: true);
        await SwitchAsync("mailDown", on: true);
        await SwitchAsync("blocked", on: true, Lakshmi);
        await SwitchAsync("offline", on: true, SimulatorHost.Anjali);
        await _host.PageAsync(HttpMethod.Post, $"people/{SimulatorHost.Anjali}/messages", new { text = "hi", locale = "en-IN" });

        var now = await _host.PageAsync(HttpMethod.Delete, "faults");

        Assert.Equal("""{"throttled":false,"broken":false,"mailDown":false,"blockedBy":[],"offlinePeople":[]}""", now.GetRawText());
        Assert.Single(_host.Heard);
    }

    [Theory]
    [InlineData("rain", false)]
    [InlineData("blocked", false)]
    [InlineData("mailDown", true)]
    public async Task An_unknown_fault_is_not_found(string name, bool withPerson)
    {
        using var answer = await _host.Page.PostAsync(
            "/simulator/faults",
            System.Net.Http.Json.JsonContent.Create(new { name, on = true, person = withPerson ? Lakshmi : (Guid?)null }));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task SwitchAsync(string name, bool on, Guid? person = null) =>
        await _host.PageAsync(HttpMethod.Post, "faults", new { name, on, person });

    private Task<HttpResponseMessage> TellAsync(Guid person, string text = "Received") =>
        _host.BotAsync(
            HttpMethod.Post,
            $"v3/conversations/{SimulatorHost.Conversation(person)}/activities",
            new { type = "message", text });

    private async Task<IEnumerable<string?>> ScreenAsync() =>
        (await _host.PageAsync(HttpMethod.Get, $"people/{SimulatorHost.Anjali}/messages")).EnumerateArray()
            .Select(message => message.GetProperty("activity").GetProperty("text").GetString());

    private static async Task<string?> CodeOf(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("error").GetProperty("code").GetString();
}
