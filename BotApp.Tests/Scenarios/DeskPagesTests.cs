using System.Net;
using System.Text;
using BotApp.Audit;
using BotApp.Basics;
using BotApp.Desk.Tables;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.ChargeReport;
using BotApp.Support;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Scenarios;

/// <summary>The pages of the desk by role, and the same tables as files.</summary>
public sealed class DeskPagesTests
{
    [Fact]
    public async Task Each_page_and_its_file_open_for_those_whose_cards_show_the_same_and_for_nobody_else()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: RequestScenario.DirectoryLine("Hema Das", nameof(Role.Helpdesk), post: "Helpdesk"));
        var (gopal, hema) = (bot.Chat("Gopal Iyer"), bot.ChatWith("Hema Das"));
        (string Page, bool IsTab, string[] Tables, TeamsChat[] For)[] pages =
        [
            ("work", true, ["work"], [bot.Cyril, gopal]),
            ("batches", true, ["batches"], [bot.Cyril, gopal, bot.Anil, bot.Deepa]),
            ("register", true, ["register"], [bot.Cyril, gopal]),
            ("questions", true, ["questions"], [bot.Cyril, hema]),
            ("undelivered", true, ["undelivered"], [bot.Cyril]),
            ("figures", true, ["times", "unmapping", "misses", "failures"], [bot.Cyril, gopal]),
            ("campaigns", true, ["campaigns"], [bot.Cyril, gopal]),
            ("pending", false, ["pending", "offices", "stages", "kinds", "queue"], [bot.Cyril, gopal, bot.Anil, bot.Deepa]),
            ("slowest", false, ["slowest"], [bot.Cyril, gopal]),
            ("reliefs", false, ["reliefs"], [bot.Cyril, gopal]),
        ];

        foreach (var chat in (TeamsChat[])[bot.Asha, bot.Anil, bot.Deepa, bot.Cyril, gopal, hema])
        {
            using var home = await bot.LooksAsync("home", chat);
            var tabs = await OneTimeLinkScenario.TextOfAsync(home);
            foreach (var (path, isTab, tables, readers) in pages)
            {
                var expected = readers.Contains(chat) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
                using var page = await bot.LooksAsync(path, chat);
                Assert.Equal((path, chat.Person.Name, expected), (path, chat.Person.Name, page.StatusCode));
                Assert.Equal(
                    (path, chat.Person.Name, isTab && readers.Contains(chat)),
                    (path, chat.Person.Name, tabs.Contains($"<a href=\"{path}\"", StringComparison.Ordinal)));
                foreach (var file in tables.Select(key => $"tables/{key}.csv"))
                {
                    using var saved = await bot.LooksAsync(file, chat);
                    Assert.Equal((file, chat.Person.Name, expected), (file, chat.Person.Name, saved.StatusCode));
                }
            }
        }

        using var unknown = await bot.LooksAsync("tables/officers.csv", bot.Cyril);
        using var format = await bot.LooksAsync("tables/work.exe", bot.Cyril);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.StatusCode, format.StatusCode));
    }

    [Fact]
    public async Task A_head_sees_the_rows_and_batches_of_the_own_office_alone()
    {
        await using var bot = await TestBot.StartAsync(
            new AdjustableClock(TestData.Noon), extraPeople: RequestScenario.DirectoryLine("Nisha Roy", office: "Aluva Division"));
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var here = await bot.ReadAsync(db => db.Requests.OrderBy(request => request.Number).FirstAsync());
        var there = await bot.RequestAsync(await bot.SubmitAsync(RequestScenario.IdOf("Nisha Roy"), tell: false));
        var batch = await bot.ReadAsync(db => db.Batches.SingleAsync());

        foreach (var chat in (TeamsChat[])[bot.Anil, bot.Deepa])
        {
            var own = chat == bot.Anil;
            using var rows = await bot.LooksAsync("pending", chat);
            var text = await OneTimeLinkScenario.TextOfAsync(rows);
            Assert.Equal(
                (chat.Person.Name, own, !own),
                (
                    chat.Person.Name,
                    text.Contains(here.Number, StringComparison.Ordinal),
                    text.Contains(there.Number, StringComparison.Ordinal)));

            // The other office's id in the address shows nothing of it.
            var other = own ? there.OfficeId : here.OfficeId;
            using var foreign = await bot.LooksAsync($"pending?office={other:N}", chat);
            Assert.DoesNotContain("KCH-2026", await OneTimeLinkScenario.TextOfAsync(foreign), StringComparison.Ordinal);

            using var batches = await bot.LooksAsync("batches", chat);
            Assert.Equal(own, (await OneTimeLinkScenario.TextOfAsync(batches)).Contains(batch.Number, StringComparison.Ordinal));
            using var page = await bot.LooksAsync($"batches/{batch.Id:N}", chat);
            Assert.Equal((chat.Person.Name, own ? HttpStatusCode.OK : HttpStatusCode.NotFound), (chat.Person.Name, page.StatusCode));
        }
    }

    [Fact]
    public async Task A_head_looks_at_workbook_and_letter_before_sending_and_nobody_else_does()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.ApprovesAsync(bot.Asha, bot.Binu);

        using var list = await bot.LooksAsync("batches", bot.Anil);
        Assert.Contains("unsent/Creation", await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var page = await bot.LooksAsync("unsent/Creation", bot.Anil);
        var text = await OneTimeLinkScenario.TextOfAsync(page);
        foreach (var shown in (string[])["Not sent yet", "Asha Menon", "Binu Thomas", "9847012345", "In terms of paragraph 3"])
        {
            Assert.Contains(shown, text, StringComparison.Ordinal);
        }

        foreach (var (path, chat) in ((string, TeamsChat)[])
            [("unsent/Promotion", bot.Anil), ("unsent/Creation", bot.Deepa), ("unsent/Creation", bot.Asha), ("unsent/Creation", bot.Cyril)])
        {
            using var refused = await bot.LooksAsync(path, chat);
            Assert.Equal((chat.Person.Name, HttpStatusCode.NotFound), (chat.Person.Name, refused.StatusCode));
        }

        Assert.Equal(0, await bot.ReadAsync(db => db.Batches.CountAsync()));
    }

    [Fact]
    public async Task The_page_of_a_batch_shows_its_workbook_and_letter_and_is_in_the_audit()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var batch = await bot.ReadAsync(db => db.Batches.SingleAsync());

        using var page = await bot.LooksAsync($"batches/{batch.Id:N}", bot.Cyril);
        var text = await OneTimeLinkScenario.TextOfAsync(page);
        foreach (var shown in (string[])[batch.Number, "Asha Menon", "Binu Thomas", "9847012345", "12-Apr-1995", "In terms of paragraph 3"])
        {
            Assert.Contains(shown, text, StringComparison.Ordinal);
        }

        var cell = bot.Cyril.Person.AadObjectId;
        var read = await bot.ReadAsync(db => db.Audit
            .Where(line => line.Event == ReadAuditStore.Event && line.ActorId == cell)
            .Select(line => line.Subject)
            .ToListAsync());
        Assert.Contains(batch.Id, read);
        Assert.Empty((await bot.ReadAsync(db => db.Requests.Select(one => one.Id).ToListAsync())).Except(read));
    }

    [Fact]
    public async Task The_register_goes_on_before_the_last_number_and_leaves_none_out()
    {
        const int count = TableRequest.PageSize + 7;
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        var numbers = Enumerable.Range(1, count).Select(number => RequestNumber.Format("KCH", 2026, number)).ToList();
        await bot.DoAsync(async db =>
        {
            var (now, template) = (
                bot.Clock.GetUtcNow(),
                (await db.CurrentTemplateAsync(RequestKind.Creation, TestData.Today, default)).Id);
            var asha = await db.Officers.FirstAsync(officer => officer.Id == bot.Asha.Person.AadObjectId);
            db.Requests.AddRange(numbers.Select(number => Request.Submit(
                Guid.CreateVersion7(now),
                number,
                RequestKind.Creation,
                asha.Id,
                asha.OfficeId!.Value,
                template,
                TestData.CreationAnswers,
                now)));
            return await db.SaveAsync(now, default);
        });

        HashSet<string> seen = [];
        var (path, pages) = ((string?)"register", 0);
        for (; path is not null; pages++)
        {
            using var page = await bot.LooksAsync(path, bot.Cyril);
            var text = await OneTimeLinkScenario.TextOfAsync(page);
            seen.UnionWith(numbers.Where(number => text.Contains($">{number}</a>", StringComparison.Ordinal)));
            path = text.Split("rel=\"next\" href=\"").ElementAtOrDefault(1)?.Split('"')[0];
        }

        Assert.Equal((2, count), (pages, seen.Count));
        using var saved = await bot.LooksAsync("tables/register.xlsx", bot.Cyril);
        using var book = new XLWorkbook(new MemoryStream(await saved.Content.ReadAsByteArrayAsync()));
        Assert.Equal(count + 1, book.Worksheets.Single().RowsUsed().Count());
    }

    [Fact]
    public async Task A_saved_file_keeps_formulas_as_text_counts_days_and_numbers_and_is_in_the_audit()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        await bot.DoAsync(async db =>
        {
            (await db.Offices.FirstAsync(office => office.Name == "Ernakulam Division")).Name = "=HYPERLINK(\"Division\")";
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });

        using var sheet = await bot.LooksAsync("tables/offices.xlsx?lang=hi", bot.Cyril);
        using var book = new XLWorkbook(new MemoryStream(await sheet.Content.ReadAsByteArrayAsync()));
        var cells = book.Worksheets.Single();
        Assert.Equal("कार्यालय", cells.Cell(1, 1).GetString());
        Assert.False(cells.Cell(2, 1).HasFormula);
        Assert.Contains("=HYPERLINK", cells.Cell(2, 1).GetString(), StringComparison.Ordinal);
        Assert.Equal((XLDataType.Number, XLDataType.DateTime), (cells.Cell(2, 2).DataType, cells.Cell(2, 6).DataType));

        using var file = await bot.LooksAsync("tables/pending.csv", bot.Cyril);
        var csv = Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync());
        Assert.Contains("'=HYPERLINK", csv, StringComparison.Ordinal);
        var lines = await bot.ReadAsync(db => db.Audit.Where(line => line.Event == "desk.saved").ToListAsync());
        Assert.Equal(["offices.xlsx", "pending.csv"], lines.Select(line => line.Detail).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Equal(bot.Cyril.Person.AadObjectId, line.ActorId));
    }

    [Fact]
    public async Task An_officer_sees_each_stage_of_an_own_request_with_its_day_and_who_has_it_now()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await bot.SendsBatchOfAsync(bot.Asha, bot.Binu);
        var number = (await bot.ReadAsync(db => db.Requests.FirstAsync(one => one.MakerId == bot.Asha.Person.AadObjectId))).Number;

        using var page = await bot.LooksAsync("home", bot.Asha);
        var text = await OneTimeLinkScenario.TextOfAsync(page);
        var timeline = text.Split("<article class=\"timeline\">").Single(part => part.Contains($">{number}</a>", StringComparison.Ordinal));
        var places = ((Stage[])[Stage.Submitted, Stage.Approved, Stage.Batched, Stage.Dispatched])
            .Select(stage => timeline.IndexOf($"<span>{stage.DisplayText().English}</span>", StringComparison.Ordinal))
            .ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains("Now with: ", timeline, StringComparison.Ordinal);
        Assert.Equal(4, timeline.Split("<time datetime=\"2026-").Length - 1);
    }

    [Fact]
    public async Task Times_unmapping_and_misses_are_counted_and_lead_to_the_requests_behind_them()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.WorksForAMonthAsync(clock);
        var gopal = bot.Chat("Gopal Iyer");
        var relief = await bot.ReadAsync(db => db.Requests.SingleAsync(one => one.Stage == Stage.Done));
        var created = await bot.ReadAsync(db => db.Requests.FirstAsync(one => one.Stage == Stage.Completed));

        Assert.Contains("With the computer cell,0.0,0,1", await TableAsync("times"), StringComparison.Ordinal);
        Assert.Contains("Forwarded to Saksham Seva,", await TableAsync("times"), StringComparison.Ordinal);
        var profile = bot.Services.GetRequiredService<OfficeProfile>();
        var onTime = new UnmapDeadline(relief.ClockStart!.Value, profile.Unmap, profile.Calendar).At(relief.StageSince) is Urgency.Due;
        Assert.Contains(onTime ? ",1,0,0,1" : ",0,1,0,1", await TableAsync("unmapping"), StringComparison.Ordinal);
        Assert.Contains("2026-11-23,", await TableAsync("misses"), StringComparison.Ordinal);
        using var slowest = await bot.LooksAsync($"slowest?stage={Stage.WithCell}", gopal);
        var text = await OneTimeLinkScenario.TextOfAsync(slowest);
        Assert.Contains($">{relief.Number}</a>", text, StringComparison.Ordinal);
        Assert.DoesNotContain(created.Number, text, StringComparison.Ordinal);
        using var reliefs = await bot.LooksAsync($"reliefs?office={relief.OfficeId:N}", gopal);
        Assert.Contains($">{relief.Number}</a>", await OneTimeLinkScenario.TextOfAsync(reliefs), StringComparison.Ordinal);
        using var elsewhere = await bot.LooksAsync($"reliefs?office={Guid.NewGuid():N}", gopal);
        Assert.DoesNotContain(relief.Number, await OneTimeLinkScenario.TextOfAsync(elsewhere), StringComparison.Ordinal);

        async Task<string> TableAsync(string key)
        {
            using var saved = await bot.LooksAsync($"tables/{key}.csv", gopal);
            return Encoding.UTF8.GetString(await saved.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task The_Systems_Manager_reminds_once_an_hour_however_often_the_button_is_pressed_and_nobody_else_does()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Anil.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 30), new TimeOnly(12, 1)));
        await bot.UntilAsync(
            async db => await db.Requests.AnyAsync(one => one.Id == id && one.EscalatedSince == one.StageSince), "escalated");
        var gopal = bot.Chat("Gopal Iyer");
        // The reminders of this hour; others may be sent by the clock meanwhile.
        var hour = FormattableString.Invariant($"{-(clock.GetUtcNow().ToUnixTimeSeconds() / 3600)}");

        using var home = await bot.LooksAsync("home", gopal);
        Assert.Contains("action=\"remind\"", await OneTimeLinkScenario.TextOfAsync(home), StringComparison.Ordinal);
        for (var press = 0; press < 2; press++)
        {
            using var done = await RemindAsync(gopal);
            Assert.Contains("Reminded: Anil Kumar", await OneTimeLinkScenario.TextOfAsync(done), StringComparison.Ordinal);
        }

        Assert.Equal(1, await bot.ReadAsync(db => db.Outbox.CountAsync(message =>
            message.OfficerId == bot.Anil.Person.AadObjectId && message.DedupKey.Contains(hour))));
        foreach (var other in (TeamsChat[])[bot.Cyril, bot.Anil, bot.Asha])
        {
            using var page = await bot.LooksAsync("home", other);
            Assert.DoesNotContain("action=\"remind\"", await OneTimeLinkScenario.TextOfAsync(page), StringComparison.Ordinal);
            using var refused = await RemindAsync(other);
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }

        Assert.Equal(2, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "overdue.reminded")));

        Task<HttpResponseMessage> RemindAsync(TeamsChat chat) =>
            OneTimeLinkScenario.PressAsync(bot.DeskAddress("remind"), null, ViewerTests.SessionOf(bot, chat));
    }
}
