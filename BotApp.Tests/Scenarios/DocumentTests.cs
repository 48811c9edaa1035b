using System.Net;
using System.Text.Json.Nodes;
using BotApp.Requests.Proofs.Opening;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>A scan opens in a browser once, for the person it was offered to, for ten minutes, and the record knows.</summary>
public sealed class DocumentTests
{
    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    [Fact]
    public async Task A_head_opens_a_scan_once_after_any_number_of_previews()
    {
        await using var bot = await TestBot.StartAsync();
        var link = await LinkForAnilAsync(bot);

        for (var previews = 0; previews < 3; previews++)
        {
            using var preview = await Browser.GetAsync(link);
            Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
            Assert.Contains("<form method=\"post\">", await preview.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal("no-store", preview.Headers.CacheControl?.ToString());
        }

        using var opened = await Browser.PostAsync(link, null);
        Assert.Equal(Scans.Pdf("Asha Menon"), await opened.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", opened.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", opened.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", string.Concat(opened.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", string.Concat(opened.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("no-store", opened.Headers.CacheControl?.ToString());

        await AssertOverAsync(link);
        var line = Assert.Single(await bot.ReadAsync(db => db.Audit.Where(l => l.Event == "document.read").ToListAsync()));
        Assert.Equal(bot.Anil.Person.AadObjectId, line.ActorId);
        Assert.NotEqual(link.Segments[^1], await bot.ReadAsync(db => db.DocumentPasses.Select(p => p.Hash).SingleAsync()));
    }

    [Fact]
    public async Task Pressed_eight_times_at_once_it_opens_once()
    {
        await using var bot = await TestBot.StartAsync();
        var link = await LinkForAnilAsync(bot);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Browser.PostAsync(link, null)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Gone));
        Assert.Equal(1, await bot.ReadAsync(db => db.Audit.CountAsync(l => l.Event == "document.read")));
    }

    [Fact]
    public async Task After_ten_minutes_or_after_relief_the_link_is_over()
    {
        var clock = new PushedClock(A.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        var late = await LinkForAnilAsync(bot);
        clock.Push(DocumentPass.Lifetime);
        await AssertOverAsync(late);

        await bot.Anil.PressesAsync("New links");
        var relieved = LinkOn(bot.Anil);
        await bot.RelieveAsync(bot.Anil);
        await AssertOverAsync(relieved);
        Assert.Equal(0, await bot.ReadAsync(db => db.Audit.CountAsync(l => l.Event == "document.read")));
    }

    [Fact]
    public async Task Somebody_elses_documents_are_not_found_and_no_token_can_be_guessed()
    {
        await using var bot = await TestBot.StartAsync();
        var link = await LinkForAnilAsync(bot);
        var request = await bot.ReadAsync(db => db.Requests.Select(r => r.Id).SingleAsync());
        foreach (var curious in (TeamsChat[])[bot.Deepa, bot.Binu, bot.Cyril])
        {
            await curious.SaysAsync("hi");
            Assert.Contains("This request was not found", (await curious.Person.PressesAsync("documents", new { request = request.ToString("N") })).Text, StringComparison.Ordinal);
        }

        await AssertOverAsync(new Uri(link, new string('0', 64)));
    }

    private static async Task<Uri> LinkForAnilAsync(TestBot bot)
    {
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Open documents");
        return LinkOn(bot.Anil);
    }

    private static Uri LinkOn(TeamsChat chat) => new(Find(chat.Card) ?? throw new InvalidOperationException("No link on the card."));

    private static string? Find(JsonNode? node) => node switch
    {
        JsonObject element when (string?)element["type"] == "Action.OpenUrl" => (string?)element["url"],
        JsonObject element => element.Select(pair => Find(pair.Value)).FirstOrDefault(found => found is not null),
        JsonArray list => list.Select(Find).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static async Task AssertOverAsync(Uri link)
    {
        using var answer = await Browser.PostAsync(link, null);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("This link is over", page, StringComparison.Ordinal);
        Assert.Contains("यह लिंक समाप्त हो चुका है", page, StringComparison.Ordinal);
    }
}
