using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Two people for every decision, attacked on each road; the request goes to the right person by itself.</summary>
public sealed class SeparationOfDutiesTests
{
    [Fact]
    public async Task Paper_applications_that_may_be_the_heads_own_go_to_the_computer_cell()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        await FilesOnPaperAsync(
            bot,
            Row("Anil R. Kumar", "someone@gov.in", "9447000001"),
            Row("Kiran Varghese", "ANIL@kochi.example.gov.in", "9447000002"),
            Row("Leela Das", "leela@gov.in", "9447000003"));
        foreach (var officer in (string[])["Anil R. Kumar", "Kiran Varghese", "Leela Das"])
        {
            await AttachesAsync(bot.Anil, officer);
        }

        Assert.Equal(2, bot.Anil.Text.Split("another officer decides").Length - 1);
        Assert.Contains("My queue (1)", (await bot.Anil.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);
        Assert.Contains("My queue (2)", (await bot.Cyril.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);
        var own = await bot.ReadAsync(async db => (await db.Requests.ToListAsync())
            .Where(request => request.Answers[TemplateField.Name] != "Leela Das").ToList());
        await bot.Anil.Person.PressesAsync(
            "queue.approve", new { also = string.Join(',', own.Select(request => $"{request.Id:N}:{request.Version}")) });
        Assert.All(
            await bot.ReadAsync(db => db.Requests.AsNoTracking()
                .Where(request => own.Select(one => one.Id).Contains(request.Id))
                .ToListAsync()),
            request => Assert.Equal(Stage.Submitted, request.Stage));

        // A card that Anil got before the directory knew this is worth no more.
        var leela = await bot.ReadAsync(async db => (await db.Requests.ToListAsync())
            .Single(request => request.Answers[TemplateField.Name] == "Leela Das"));
        await bot.Anil.Person.PressesAsync("approval.open", new { request = leela.Id.ToString("N") });
        var card = await bot.ReadAsync(db => db.CardMessages.Where(message => message.Subject == leela.Id)
            .Select(message => message.Id)
            .SingleAsync());
        await bot.DoAsync(async db =>
        {
            (await db.Officers.SingleAsync(officer => officer.Name == "Anil Kumar")).Upn = "leela@gov.in";
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
        var answer = await bot.Anil.Person.PressesAsync("approval.approve", new { card = card.ToString("N") });
        Assert.Contains("it may be your own", answer.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(leela.Id)).Stage);
        var queue = (await bot.Cyril.Person.PressesAsync("queue")).Text;
        Assert.Contains("Leela Das", queue, StringComparison.Ordinal);
        Assert.Contains("may be an application of Anil Kumar, the head of the office", queue, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_uploading_head_approves_only_with_the_scan_and_another_head_without()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: RequestScenario.DirectoryLine("Hari Das", "Head", post: "DC Ernakulam", designation: "Deputy Commissioner"));
        var (anil, hari) = (bot.Anil.InHindi(), bot.ChatWith("Hari Das"));
        await anil.SaysAsync("hi");
        await hari.SaysAsync("hi");
        await FilesOnPaperAsync(bot, Row("Kiran Varghese", "kiran@gov.in", "9447000002"), Row("Leela Das", "leela@gov.in", "9447000003"));
        await hari.SeesAsync("your decision, please");

        var ids = await bot.ReadAsync(db => db.Requests.OrderBy(request => request.Number).Select(request => request.Id).ToListAsync());
        foreach (var id in ids)
        {
            await anil.Person.PressesAsync("approval.open", new { request = id.ToString("N") });
            var card = await bot.ReadAsync(db => db.CardMessages
                .Where(message => message.Subject == id && message.OfficerId == anil.Person.AadObjectId)
                .Select(message => message.Id)
                .SingleAsync());
            Assert.Contains(
                "कृपया पहले स्कैन संलग्न करें",
                (await anil.Person.PressesAsync("approval.approve", new { card = card.ToString("N") })).Text,
                StringComparison.Ordinal);
            Assert.Equal(Stage.Submitted, (await bot.RequestAsync(id)).Stage);
        }

        await hari.PressesAsync("Approve");
        Assert.Equal(
            [Stage.Submitted, Stage.Approved],
            (await Task.WhenAll(ids.Select(bot.RequestAsync))).Select(request => request.Stage).Order());
    }

    [Fact]
    public async Task A_heads_own_request_is_not_decided_by_the_link_officer_they_named()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: RequestScenario.DirectoryLine("Hari Das", "Head", post: "DC Ernakulam", designation: "Deputy Commissioner"));
        var (elsa, hari) = (bot.Chat("Elsa Paul"), bot.ChatWith("Hari Das"));
        foreach (var person in (TeamsChat[])[elsa, hari, bot.Anil])
        {
            await person.SaysAsync("hi");
        }

        await bot.Anil.PressesUnderMoreAsync("Link officer");
        var today = bot.Clock.GetUtcNow().AddHours(5.5).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await bot.Anil.PressesAsync("Name", ("officer", elsa.Person.AadObjectId.ToString("N")), ("from", today), ("until", today));
        await elsa.SeesAsync("You are the link officer");
        var (own, other) = (
            await bot.SubmitAsync(bot.Anil.Person.AadObjectId),
            await bot.SubmitAsync(bot.Asha.Person.AadObjectId));

        await hari.SeesAsync("your decision, please");
        Assert.Contains("My queue (1)", (await elsa.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);
        Assert.Contains("My queue (2)", (await hari.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);
        await elsa.Person.PressesAsync("queue.approve", new { also = $"{own:N}:1,{other:N}:1" });
        Assert.Equal((Stage.Submitted, Stage.Approved), ((await bot.RequestAsync(own)).Stage, (await bot.RequestAsync(other)).Stage));

        // Ending the link does not clear the way: Elsa acted for Anil after he had filed.
        await bot.DoAsync(async db =>
        {
            var link = await db.Charges.SingleAsync(charge => charge.Kind == ChargeKind.Link);
            link.EndAt(bot.Clock.GetUtcNow(), bot.Clock.GetUtcNow());
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
        await bot.GiveChargeAsync(elsa, (await bot.PostOfAsync(hari)).Id, ChargeKind.Additional);
        Assert.Contains("My queue (0)", (await elsa.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);
    }

    /// <summary>
    /// Anil no longer holds the post when the link begins, so that only his naming her keeps Elsa from deciding on what he files later.
    /// </summary>
    [Fact]
    public async Task A_link_officer_named_by_a_former_head_does_not_decide_on_that_persons_request()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(
            clock, extraPeople: RequestScenario.DirectoryLine("Hari Das", designation: "Deputy Commissioner"));
        var (elsa, hari) = (bot.Chat("Elsa Paul"), bot.ChatWith("Hari Das"));
        foreach (var person in (TeamsChat[])[elsa, hari, bot.Anil])
        {
            await person.SaysAsync("hi");
        }

        var post = await bot.PostOfAsync(bot.Anil);
        await bot.Anil.PressesUnderMoreAsync("Link officer");
        await bot.Anil.PressesAsync(
            "Name", ("officer", elsa.Person.AadObjectId.ToString("N")), ("from", "2026-11-24"), ("until", "2026-11-25"));
        Assert.Contains("Named: Elsa Paul", bot.Anil.Text, StringComparison.Ordinal);
        await bot.RelieveAsync(bot.Anil);
        await bot.GiveChargeAsync(hari, post.Id, ChargeKind.Regular);
        clock.AdvanceTo(OfficeTime.At(new DateOnly(2026, 11, 24), new TimeOnly(10, 0)));
        var (own, other) = (
            await bot.SubmitAsync(bot.Anil.Person.AadObjectId),
            await bot.SubmitAsync(bot.Asha.Person.AadObjectId));

        Assert.Contains("My queue (1)", (await elsa.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);
        Assert.Contains("My queue (2)", (await hari.Person.PressesAsync("queue")).Text, StringComparison.Ordinal);
        await elsa.Person.PressesAsync("queue.approve", new { also = $"{own:N}:1,{other:N}:1" });
        Assert.Equal((Stage.Submitted, Stage.Approved), ((await bot.RequestAsync(own)).Stage, (await bot.RequestAsync(other)).Stage));
    }

    [Fact]
    public async Task Cell_officers_do_not_record_their_own_results()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: RequestScenario.DirectoryLine("Hari Das", "Cell", post: "Inspector (EDP)"));
        var hari = bot.ChatWith("Hari Das");
        await hari.SaysAsync("hi");
        await bot.SendsBatchOfAsync(hari, bot.Asha);
        await hari.SeesAsync("KCH/DIV-ERN/CREATION/");

        await hari.PressesAsync("Enter a result");
        await hari.PressesAsync("Record and notify", ("row", hari.Choice("row", "Hari Das")), ("ssoId", "10239999"));
        Assert.Contains("You cannot decide on your own request", hari.Text, StringComparison.Ordinal);
        var file = BatchScenario.Marked(
            await BatchScenario.MailedResultsSheetAsync(Assert.Single(bot.Mails)), ("D2", "10239998"), ("D3", "10239999"));
        await hari.SendsFileAsync("results.xlsx", file);
        Assert.Contains("You cannot decide on your own request", hari.Text, StringComparison.Ordinal);
        await hari.PressesAsync("Record 1");
        Assert.Equal(
            [(hari.Person.AadObjectId, null), (bot.Asha.Person.AadObjectId, (Guid?)hari.Person.AadObjectId)],
            (await bot.ReadAsync(db => db.Requests.OrderBy(request => request.BatchRow).ToListAsync()))
                .Select(request => (request.MakerId, request.CompletedById)));

        await bot.Cyril.PressesAsync("Enter a result");
        await bot.Cyril.PressesAsync("Record and notify", ("row", bot.Cyril.Choice("row", "Hari Das")), ("ssoId", "10239998"));
        await hari.SeesAsync("10239998");
    }

    [Fact]
    public async Task Work_of_the_only_cell_officer_goes_to_the_Systems_Manager()
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        var ids = await bot.DoAsync(async db =>
        {
            var cyril = await db.Officers.SingleAsync(officer => officer.Name == "Cyril Jose");
            var profile = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions
                .GetRequiredService<OfficeProfile>(bot.Services);
            var now = bot.Clock.GetUtcNow();
            var requests = Enumerable.Range(1, 2).Select(number => Request.Submit(
                Guid.CreateVersion7(now),
                RequestNumber.Format("KCH", 2026, 700_000 + number),
                number == 1 ? RequestKind.Mapping : RequestKind.Activation,
                cyril.Id,
                cyril.OfficeId!.Value,
                null,
                Answers.None,
                now)).ToList();
            db.Requests.AddRange(requests);
            foreach (var request in requests)
            {
                await db.NotifyHoldersAsync(request, now, profile, default);
            }

            await db.SaveAsync(now, default);
            return requests.Select(request => request.Id).ToList();
        });

        foreach (var id in ids)
        {
            await gopal.SeesAsync("To be done");
            var refused = (await bot.Cyril.Person.PressesAsync("work.done", new { request = id.ToString("N") })).Text;
            Assert.Contains("You cannot decide on your own request", refused, StringComparison.Ordinal);
            Assert.Equal(Stage.WithCell, (await bot.RequestAsync(id)).Stage);
        }

        foreach (var id in ids)
        {
            await gopal.Person.PressesAsync("work.done", new { request = id.ToString("N") });
        }

        Assert.All(await Task.WhenAll(ids.Select(bot.RequestAsync)), request => Assert.Equal(
            (Stage.Done, (Guid?)gopal.Person.AadObjectId, true),
            (request.Stage, request.CompletedById, request.IsCompletedBySystemsManager)));
    }

    [Fact]
    public async Task A_paper_record_merged_into_its_decider_is_decided_again_by_somebody_else()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        await FilesOnPaperAsync(bot, Row("Kiran Varghese", "kiran@gov.in", "9447000002"), Row("Leela Das", "leela@gov.in", "9447000003"));
        await AttachesAsync(bot.Anil, "Kiran Varghese");
        await AttachesAsync(bot.Anil, "Leela Das");
        await bot.Anil.PressesAsync("Approve 2 with scan");
        await bot.DoAsync(async db =>
        {
            var anil = await db.Officers.SingleAsync(officer => officer.Name == "Anil Kumar");
            (anil.Name, anil.Upn) = ("Kiran Varghese", "kiran@gov.in");
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });

        var record = await bot.ReadAsync(db => db.Officers
            .Where(officer => officer.Name == "Kiran Varghese" && officer.Status == DirectoryStatus.PaperOnly)
            .Select(officer => officer.Id)
            .SingleAsync());
        await bot.Cyril.Person.PressesAsync(
            "officer.join", new { newcomer = bot.Anil.Person.AadObjectId.ToString("N"), record = record.ToString("N") });

        await bot.Cyril.SeesAsync("your decision, please");
        var requests = await bot.ReadAsync(db => db.Requests.ToListAsync());
        Assert.Equal(
            [(Stage.Submitted, null), (Stage.Approved, (Guid?)bot.Anil.Person.AadObjectId)],
            requests.OrderBy(request => request.Stage).Select(request => (request.Stage, request.DecidedById)));
        Assert.Equal(bot.Anil.Person.AadObjectId, requests.Single(request => request.Stage is Stage.Submitted).MakerId);
    }

    private static async Task FilesOnPaperAsync(TestBot bot, params Dictionary<string, string>[] people)
    {
        var template = await bot.ReadAsync(db => db.Templates.SingleAsync(t => t.Kind == RequestKind.Creation));
        using var filled = new MemoryStream();
        Assert.False(
            TemplateWorkbook
                .Fill(new MemoryStream(template.File), template.Layout, people.Select(person => new TemplateRow(person)), filled)
                .IsRefused(out var why, out _),
            why?.Message.English);
        await bot.Anil.SendsFileAsync("paper.xlsx", filled.ToArray());
        await bot.Anil.PressesAsync(bot.Anil.Buttons.First(button => button.Contains($"{people.Length}", StringComparison.Ordinal)));
    }

    private static async Task AttachesAsync(TeamsChat head, string officer)
    {
        await head.PressesAsync("Attach the scan", ("request", head.Choice("request", officer)));
        await head.SendsFileAsync("scan.pdf", SampleFiles.Pdf(officer));
        await head.PressesAsync("Finished");
    }

    private static Dictionary<string, string> Row(string name, string mail, string mobile) =>
        new(TestData.CreationAnswers.ByField)
        {
            [TemplateField.Name] = name,
            [TemplateField.Email] = mail,
            [TemplateField.Mobile] = mobile,
            [TemplateField.DateOfBirth] = $"19{mobile[^2..]}-04-12".Replace("190", "198", StringComparison.Ordinal),
        };
}
