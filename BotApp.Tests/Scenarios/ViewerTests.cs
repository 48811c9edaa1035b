using System.Net;
using BotApp.Audit;
using BotApp.Desk;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.Attachments.Screening;
using BotApp.Storage.Encryption;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Scenarios;

/// <summary>The viewer shows what the cards show: to the officer and those who decide, and to nobody else.</summary>
public sealed class ViewerTests
{
    [Fact]
    public async Task The_viewer_and_its_scans_open_for_those_whose_cards_show_the_request_and_for_nobody_else()
    {
        await using var bot = await TestBot.StartAsync();
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        var scan = await bot.ReadAsync(db => db.Attachments.Select(one => one.Id).SingleAsync());

        foreach (var (chat, finds, sees) in ((TeamsChat, bool, bool)[])
        [
            (bot.Asha, true, true),
            (bot.Anil, true, true),
            // Where it stands, until it is the computer cell's work.
            (bot.Cyril, true, false),
            (bot.Binu, false, false),
            (bot.Deepa, false, false),
        ])
        {
            using var page = await LookAsync(bot, $"requests/{id:N}", chat);
            using var file = await LookAsync(bot, $"scans/{scan:N}", chat);
            var text = await OneTimeLinkScenario.TextOfAsync(page);
            Assert.Equal(
                (finds ? HttpStatusCode.OK : HttpStatusCode.NotFound, sees ? HttpStatusCode.OK : HttpStatusCode.NotFound),
                (page.StatusCode, file.StatusCode));
            Assert.Equal(finds, text.Contains("Asha Menon", StringComparison.Ordinal));
            Assert.Equal(sees, text.Contains("12-Apr-1995", StringComparison.Ordinal));
            Assert.Equal(!finds, text.Contains(DeskNotice.NotYours.Title.English, StringComparison.Ordinal));
        }

        using (var stranger = await LookAsync(bot, $"requests/{id:N}", null))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
            Assert.Contains(DeskNotice.SignInNeeded.Title.Hindi, await OneTimeLinkScenario.TextOfAsync(stranger), StringComparison.Ordinal);
        }

        await bot.RelieveAsync(bot.Anil);
        using var relieved = await LookAsync(bot, $"requests/{id:N}", bot.Anil);
        using var relievedScan = await LookAsync(bot, $"scans/{scan:N}", bot.Anil);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (relieved.StatusCode, relievedScan.StatusCode));
    }

    [Fact]
    public async Task The_card_opens_the_viewer_in_one_press_where_a_code_was_entered_today_and_its_link_carries_no_secret()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        var link = Assert.Single(bot.Anil.Links());
        Assert.Equal("Look at the scans", link.Title);
        Assert.EndsWith($"/desk/requests/{id:N}", link.Address.AbsoluteUri, StringComparison.Ordinal);

        using (var stranger = await OneTimeLinkScenario.LookAsync(link.Address))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
            Assert.Contains("Open documents", await OneTimeLinkScenario.TextOfAsync(stranger), StringComparison.Ordinal);
        }

        using (var other = await OneTimeLinkScenario.LookAsync(link.Address, SessionOf(bot, bot.Deepa)))
        {
            Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        }

        await bot.Anil.PressesAsync("Open documents");
        var coded = Assert.Single(bot.Anil.Links());
        using var entered = await OneTimeLinkScenario.PressAsync(coded.Address, coded.Code);
        using var seen = await OneTimeLinkScenario.LookAsync(link.Address, OneTimeLinkScenario.CookieOf(entered));
        Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
        Assert.Contains("Asha Menon", await OneTimeLinkScenario.TextOfAsync(seen), StringComparison.Ordinal);

        var hindi = bot.Anil.InHindi();
        await hindi.SaysAsync("मेरे पास लंबित");
        Assert.Contains("स्कैन देखें", hindi.Buttons);
    }

    [Fact]
    public async Task Each_reader_and_day_has_one_line_in_the_audit_for_the_request_and_one_for_each_scan()
    {
        await using var bot = await TestBot.StartAsync();
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        await bot.DoAsync(async db =>
        {
            await bot.AttachScanAsync(db, id, bot.Asha.Person.AadObjectId, "page 2");
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
        var scans = await bot.ReadAsync(db => db.Attachments.Select(one => one.Id).ToListAsync());

        for (var views = 0; views < 2; views++)
        {
            using var page = await LookAsync(bot, $"requests/{id:N}", bot.Anil);
            using var own = await LookAsync(bot, $"requests/{id:N}", bot.Asha);
            // As the script of two windows does.
            foreach (var answer in await Task.WhenAll(scans.Concat(scans).Select(scan => LookAsync(bot, $"scans/{scan:N}", bot.Anil))))
            {
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                answer.Dispose();
            }
        }

        var lines = await bot.ReadAsync(db => db.Audit.Where(line => line.Subject == id).Select(line => line.Event).ToListAsync());
        Assert.Equal(1, lines.Count(line => line == ReadAuditStore.Event));
        Assert.Equal(2, lines.Count(line => line == AttachmentReadingStore.Event));
    }

    [Fact]
    public async Task The_viewer_leads_through_the_queue_in_its_order_and_stays_useful_after_the_decision()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        var first = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        var second = await bot.SubmitAsync(bot.Binu.Person.AadObjectId);

        using (var page = await LookAsync(bot, $"requests/{first:N}", bot.Anil))
        {
            var text = await OneTimeLinkScenario.TextOfAsync(page);
            Assert.Contains("My queue: 1 of 2", text, StringComparison.Ordinal);
            Assert.Contains($"rel=\"next\" href=\"{second:N}\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain("rel=\"prev\"", text, StringComparison.Ordinal);
        }

        await bot.Anil.SeesAsync("Binu Thomas");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Approve 2");
        using var decided = await LookAsync(bot, $"requests/{first:N}", bot.Anil);
        Assert.Equal(HttpStatusCode.OK, decided.StatusCode);
        Assert.DoesNotContain("rel=\"next\"", await OneTimeLinkScenario.TextOfAsync(decided), StringComparison.Ordinal);

        using var hindi = await LookAsync(bot, $"requests/{first:N}?lang=hi", bot.Anil);
        Assert.Contains("<html lang=\"hi\">", await OneTimeLinkScenario.TextOfAsync(hindi), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_not_a_plain_scan_has_its_warning_beside_it()
    {
        await using var bot = await TestBot.StartAsync();
        var (plain, scripted) = (await bot.SubmitAsync(bot.Asha.Person.AadObjectId), await bot.SubmitAsync(bot.Binu.Person.AadObjectId));
        await bot.DoAsync(db => db.Attachments.Where(scan => scan.RequestId == scripted)
            .ExecuteUpdateAsync(set => set.SetProperty(scan => scan.Warnings, PdfWarnings.Script)));

        using var one = await LookAsync(bot, $"requests/{plain:N}", bot.Anil);
        using var other = await LookAsync(bot, $"requests/{scripted:N}", bot.Anil);
        using var hindi = await LookAsync(bot, $"requests/{scripted:N}?lang=hi", bot.Anil);

        Assert.DoesNotContain("is not a plain scan", await OneTimeLinkScenario.TextOfAsync(one), StringComparison.Ordinal);
        Assert.Contains(
            "is not a plain scan: it contains a script. Open it", await OneTimeLinkScenario.TextOfAsync(other), StringComparison.Ordinal);
        Assert.Contains(
            "सामान्य स्कैन नहीं है: इसमें स्क्रिप्ट है। इसे", await OneTimeLinkScenario.TextOfAsync(hindi), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_name_no_other_host_and_their_policy_allows_only_the_app_itself()
    {
        await using var bot = await TestBot.StartAsync();
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId, answers => answers.With("Location", "<img src=x onerror=alert(1)>"));

        using var page = await LookAsync(bot, $"requests/{id:N}", bot.Anil);
        var policy = string.Concat(page.Headers.GetValues("Content-Security-Policy"));
        var text = await page.Content.ReadAsStringAsync();

        Assert.Contains("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch("https?://| on[a-z]+=\"| style=|<script>|<img src=x", text);
        Assert.Equal("no-store", page.Headers.CacheControl?.ToString());
        using var script = await LookAsync(bot, "assets/desk.js", null);
        Assert.Equal("text/javascript", script.Content.Headers.ContentType?.MediaType);
        using var outside = await LookAsync(bot, "assets/..%2f..%2fappsettings.json", null);
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    private static Task<HttpResponseMessage> LookAsync(TestBot bot, string path, TeamsChat? visitor) => OneTimeLinkScenario.LookAsync(
        new Uri(bot.Services.GetRequiredService<OneTimeLinkUrls>().For("x"), $"../{DeskPath.Root}/{path}"),
        visitor is null ? null : SessionOf(bot, visitor));

    /// <summary>The cookie that the person's browser holds after they entered a PIN.</summary>
    public static string SessionOf(TestBot bot, TeamsChat chat) => "documents=" + new SessionCookie(
        bot.Services.GetRequiredService<FieldCipher>()).Protect(BrowserSession.Start(chat.Person.AadObjectId, bot.Clock.GetUtcNow()));
}
