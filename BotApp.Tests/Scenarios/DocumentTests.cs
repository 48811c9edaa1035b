using System.Net;
using BotApp.Basics;
using BotApp.Requests.Attachments.Opening;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>
/// One-time links: they open for their addressee within ten minutes, afterwards only in the browser that knows the PIN; every reading is
/// audited.
/// </summary>
public sealed class DocumentTests
{
    [Fact]
    public async Task Link_previews_do_not_use_up_a_one_time_link()
    {
        await using var bot = await TestBot.StartAsync();
        var link = await LinkForAnilAsync(bot);

        for (var previews = 0; previews < 3; previews++)
        {
            using var preview = await OneTimeLinkScenario.LookAsync(link.Address);
            var page = await OneTimeLinkScenario.TextOfAsync(preview);
            Assert.Equal(HttpStatusCode.OK, preview.StatusCode);
            Assert.Contains("<form method=\"post\">", page, StringComparison.Ordinal);
            Assert.Contains("inputmode=\"numeric\" autocomplete=\"one-time-code\"", page, StringComparison.Ordinal);
            Assert.Contains("Code / <span lang=\"hi\">कोड</span>", page, StringComparison.Ordinal);
            Assert.DoesNotContain(link.Code, page, StringComparison.Ordinal);
            Assert.Equal("no-store", preview.Headers.CacheControl?.ToString());
        }

        using var redirect = await OneTimeLinkScenario.PressAsync(link.Address, link.Code);
        using var opened = await OneTimeLinkScenario.ScanAsync(link, redirect);
        Assert.Equal(SampleFiles.Pdf("Asha Menon"), await opened.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", opened.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", opened.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("nosniff", string.Concat(opened.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", string.Concat(opened.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("no-store", opened.Headers.CacheControl?.ToString());

        await AssertOverAsync(link, LinkEnding.Used);
        var line = Assert.Single(await bot.ReadAsync(db => db.Audit.Where(l => l.Event == "document.read").ToListAsync()));
        Assert.Equal(bot.Anil.Person.AadObjectId, line.ActorId);
        var stored = await bot.ReadAsync(db => db.OneTimeLinks.SingleAsync());
        Assert.NotEqual(link.Address.Segments[^1], stored.Hash);
        Assert.NotEqual(OneTimeLink.HashOf(link.Code.Replace(" ", "", StringComparison.Ordinal)), stored.PinHash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("abcdef")]
    public async Task Malformed_PINs_do_not_count_as_attempts_and_Hindi_digits_are_accepted(string typed)
    {
        await using var bot = await TestBot.StartAsync();
        var link = await LinkForAnilAsync(bot);
        for (var times = 0; times <= OneTimeLink.MaxWrongPins; times++)
        {
            using var answer = await OneTimeLinkScenario.PressAsync(link.Address, typed);
            var page = await OneTimeLinkScenario.TextOfAsync(answer);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains(new InvalidPin().Message.English, page, StringComparison.Ordinal);
            Assert.Contains(new InvalidPin().Message.Hindi, page, StringComparison.Ordinal);
        }

        var inHindi = string.Concat(link.Code.Select(sign => sign is ' ' ? sign : (char)('०' + (sign - '0'))));
        Assert.NotNull(await OneTimeLinkScenario.OpenAsync(link with { Code = inHindi }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_link_needs_its_PIN_and_is_destroyed_by_the_fifth_wrong_one(bool workbook)
    {
        await using var bot = await TestBot.StartAsync();
        var link = workbook ? await RegisterForCyrilAsync(bot) : await LinkForAnilAsync(bot);
        using (var pressed = await OneTimeLinkScenario.PressAsync(link.Address, null))
        {
            Assert.Equal((HttpStatusCode.Forbidden, null), (pressed.StatusCode, OneTimeLinkScenario.CookieOf(pressed)));
        }

        for (var left = OneTimeLink.MaxWrongPins - 1; left > 0; left--)
        {
            using var wrong = await OneTimeLinkScenario.PressAsync(link.Address, Wrong(link.Code, left));
            var page = await OneTimeLinkScenario.TextOfAsync(wrong);
            Assert.Equal((HttpStatusCode.Forbidden, null), (wrong.StatusCode, OneTimeLinkScenario.CookieOf(wrong)));
            Assert.Contains($"This code is not correct. Tries left: {left}.", page, StringComparison.Ordinal);
            Assert.Contains($"यह कोड सही नहीं है। शेष प्रयास: {left}।", page, StringComparison.Ordinal);
        }

        await AssertOverAsync(link with { Code = Wrong(link.Code, 9) }, LinkEnding.Destroyed);
        await AssertOverAsync(link, LinkEnding.Destroyed);
        var line = await bot.ReadAsync(db => db.Audit.SingleAsync(l => l.Event == "link.destroyed"));
        Assert.Null(line.ActorId);
        Assert.Equal((workbook ? bot.Cyril : bot.Anil).Person.AadObjectId, line.Subject);
        Assert.Equal(0, await bot.ReadAsync(db => db.Audit.CountAsync(l => l.Event == "document.read" || l.Event == "workbook.read")));
    }

    [Theory]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json")]
    public async Task A_malformed_post_is_rejected_without_counting_an_attempt(string type)
    {
        await using var bot = await TestBot.StartAsync();
        var link = await LinkForAnilAsync(bot);

        using var pressed = await OneTimeLinkScenario.PostAsync(link.Address, type, link.Code);

        Assert.Equal((HttpStatusCode.Forbidden, null), (pressed.StatusCode, OneTimeLinkScenario.CookieOf(pressed)));
        Assert.NotNull(await OneTimeLinkScenario.OpenAsync(link));
    }

    [Fact]
    public async Task Concurrent_guesses_are_limited_to_five_attempts()
    {
        await using var bot = await TestBot.StartAsync();
        var link = await LinkForAnilAsync(bot);

        var answers = await Task.WhenAll(Enumerable.Range(1, 12)
            .Select(guess => OneTimeLinkScenario.PressAsync(link.Address, Wrong(link.Code, guess))));

        Assert.Equal(OneTimeLink.MaxWrongPins - 1, answers.Count(answer => answer.StatusCode is HttpStatusCode.Forbidden));
        Assert.Equal(12 - OneTimeLink.MaxWrongPins + 1, answers.Count(answer => answer.StatusCode is HttpStatusCode.Gone));
        Assert.Equal(OneTimeLink.MaxWrongPins, await bot.ReadAsync(db => db.OneTimeLinks.Select(link => link.WrongPins).SingleAsync()));
        Assert.Equal(1, await bot.ReadAsync(db => db.Audit.CountAsync(l => l.Event == "link.destroyed")));
        await AssertOverAsync(link, LinkEnding.Destroyed);
    }

    [Fact]
    public async Task One_correct_PIN_opens_the_officers_other_links_in_the_same_browser_for_the_day()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        var first = await LinkForAnilAsync(bot);
        using var opened = await OneTimeLinkScenario.PressAsync(first.Address, first.Code);
        var cookie = OneTimeLinkScenario.CookieOf(opened)!;
        foreach (var told in (string[])["path=/;", "httponly", "samesite=lax", "max-age="])
        {
            Assert.Contains(told, cookie, StringComparison.Ordinal);
        }

        await bot.Anil.PressesAsync("New link");
        var second = bot.Anil.Links()[0];
        Assert.NotEqual(first.Address, second.Address);
        // The link that was used works again here, too.
        foreach (var link in (ShownLink[])[second, first])
        {
            using var page = await OneTimeLinkScenario.LookAsync(link.Address, cookie);
            using var scan = await OneTimeLinkScenario.ScanAsync(link, page, cookie);
            Assert.Equal(SampleFiles.Pdf("Asha Menon"), await scan.Content.ReadAsByteArrayAsync());
            Assert.Null(OneTimeLinkScenario.CookieOf(page));
        }

        Assert.Equal(1, await bot.ReadAsync(db => db.Audit.CountAsync(l => l.Event == "document.read")));

        clock.AdvanceTo(OfficeTime.At(OfficeTime.DayOf(TestData.Noon).AddDays(1), TimeOnly.MinValue));
        await bot.Anil.PressesAsync("New link");
        await AssertAsksAsync(bot.Anil.Links()[0], cookie);
        await AssertOverAsync(first, LinkEnding.Used, cookie);
    }

    [Fact]
    public async Task A_foreign_or_tampered_session_cookie_is_rejected()
    {
        await using var bot = await TestBot.StartAsync();
        var anils = await LinkForAnilAsync(bot);
        var cyrils = await RegisterForCyrilAsync(bot);
        using var opened = await OneTimeLinkScenario.PressAsync(cyrils.Address, cyrils.Code);
        var cookie = OneTimeLinkScenario.CookieOf(opened)!.Split(';')[0];

        await AssertAsksAsync(anils, cookie);
        await bot.Cyril.PressesAsync("New link");
        var next = bot.Cyril.Links()[0];
        var at = cookie.Length - 10;
        await AssertAsksAsync(next, cookie[..at] + (cookie[at] is 'A' ? 'B' : 'A') + cookie[(at + 1)..]);
        foreach (var made in (string[])["documents=", "documents=abc", "documents=%00%ff", "documents=" + new string('A', 3000)])
        {
            await AssertAsksAsync(next, made);
        }

        using var right = await OneTimeLinkScenario.PressAsync(next.Address, null, cookie);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task Eight_concurrent_requests_open_a_link_once()
    {
        await using var bot = await TestBot.StartAsync();
        var link = await LinkForAnilAsync(bot);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => OneTimeLinkScenario.PressAsync(link.Address, link.Code)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.SeeOther);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Gone));
    }

    [Fact]
    public async Task A_link_expires_after_ten_minutes_and_with_the_charge()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        var late = await LinkForAnilAsync(bot);
        clock.Advance(OneTimeLink.Lifetime);
        await AssertOverAsync(late, LinkEnding.TooOld);

        await bot.Anil.PressesAsync("New link");
        var relieved = bot.Anil.Links()[0];
        await bot.RelieveAsync(bot.Anil);
        await AssertOverAsync(relieved, LinkEnding.NotYours);
        Assert.Equal(0, await bot.ReadAsync(db => db.Audit.CountAsync(l => l.Event == "document.read")));
    }

    [Fact]
    public async Task Foreign_attachments_and_invalid_tokens_are_not_found()
    {
        await using var bot = await TestBot.StartAsync();
        var link = await LinkForAnilAsync(bot);
        var request = await bot.ReadAsync(db => db.Requests.Select(r => r.Id).SingleAsync());
        foreach (var curious in (TeamsChat[])[bot.Deepa, bot.Binu, bot.Cyril])
        {
            await curious.SaysAsync("hi");
            Assert.Contains(
                "This request was not found",
                (await curious.Person.PressesAsync("documents", new { request = request.ToString("N") })).Text,
                StringComparison.Ordinal);
        }

        await AssertOverAsync(link with { Address = new Uri(link.Address, new string('0', 64)) }, LinkEnding.Unknown);
    }

    private static async Task<ShownLink> LinkForAnilAsync(TestBot bot)
    {
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Open documents");
        return bot.Anil.Links()[0];
    }

    private static async Task<ShownLink> RegisterForCyrilAsync(TestBot bot)
    {
        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesUnderMoreAsync("Register in Excel");
        return bot.Cyril.Links()[0];
    }

    /// <summary>A wrong PIN, different for each of twelve guesses.</summary>
    private static string Wrong(string code, int guess) =>
        ((int.Parse(code.Replace(" ", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)
            + guess) % 1_000_000).ToString(
            "D6",
            System.Globalization.CultureInfo.InvariantCulture);

    private static async Task AssertAsksAsync(ShownLink link, string cookie)
    {
        using var page = await OneTimeLinkScenario.LookAsync(link.Address, cookie);
        Assert.Contains("<input", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var pressed = await OneTimeLinkScenario.PressAsync(link.Address, null, cookie);
        Assert.Equal(HttpStatusCode.Forbidden, pressed.StatusCode);
    }

    private static async Task AssertOverAsync(ShownLink link, LinkEnding why, string? cookie = null)
    {
        using var answer = await OneTimeLinkScenario.PressAsync(link.Address, link.Code, cookie);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        var page = await OneTimeLinkScenario.TextOfAsync(answer);
        Assert.Contains(why.Title().English, page, StringComparison.Ordinal);
        Assert.Contains(why.Title().Hindi, page, StringComparison.Ordinal);
    }
}
