using BotApp.Consolidation.Results;
using BotApp.OfficeDirectory;
using BotApp.Registration.RecordMerge;
using BotApp.Requests;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Merging the record of an officer filed on paper with the officer's Teams record.</summary>
public sealed class RecordMergeTests
{
    [Fact]
    public async Task A_head_merges_the_paper_record_of_an_officer_who_joins_Teams()
    {
        await using var bot = await TestBot.StartAsync();
        await FilesOnPaperAsync(bot, bot.Anil, Person("Hema Krishnan"));
        var lines = await bot.ReadAsync(db => db.Audit.OrderBy(line => line.Seq).Select(line => line.Hash).ToListAsync());
        var hema = await RegistersAsync(bot);

        await bot.Anil.SeesAsync("Is it the same officer?");
        Assert.Contains("Only name and office agree.", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("The same person: join");
        Assert.Contains("Please choose which record on paper it is.", bot.Anil.Text, StringComparison.Ordinal);
        var press = bot.Anil.Press("The same person: join", ("record", bot.Anil.Choice("record", "Hema Krishnan")));
        var answer = await bot.Teams.SendAsync(press);
        Assert.Contains("1 request on paper is now recorded under this officer.", answer.Text, StringComparison.Ordinal);

        await hema.SaysAsync("hi");
        await hema.PressesAsync("My requests");
        var request = await bot.ReadAsync(db => db.Requests.SingleAsync());
        Assert.Contains(request.Number, hema.Text, StringComparison.Ordinal);
        Assert.Equal(
            (hema.Person.AadObjectId, hema.Person.AadObjectId, (Guid?)bot.Anil.Person.AadObjectId),
            (request.MakerId, request.SubjectOfficerId, request.FiledById));
        var officers = await bot.ReadAsync(db => db.Officers.Where(officer => officer.Name == "Hema Krishnan").ToListAsync());
        Assert.Equal([DirectoryStatus.Confirmed, DirectoryStatus.Merged], officers.Select(officer => officer.Status).Order());

        // The old audit lines are unchanged; the merge is appended.
        var after = await bot.ReadAsync(db => db.Audit.OrderBy(line => line.Seq).ToListAsync());
        Assert.Equal(lines, after.Take(lines.Count).Select(line => line.Hash));
        Assert.Equal(
            bot.Anil.Person.AadObjectId,
            Assert.Single(after, line => line.Event == "officer.joined" && line.Subject == hema.Person.AadObjectId).ActorId);
        Assert.Single(after, line => line.Event == "request.joined" && line.Subject == request.Id);
        Assert.Empty(await bot.ReadAsync(db => db.FindAuditProblemsAsync(default)));

        // A second press changes nothing, and the officer cannot file the same application again.
        Assert.Contains(
            "settled",
            (await bot.Teams.SendAsync(bot.Anil.Press(
                "The same person: join",
                ("record", officers.Single(one => one.Status is DirectoryStatus.Merged).Id.ToString("N"))))).Text,
            StringComparison.Ordinal);
        Assert.Equal(1, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "officer.joined")));
        await hema.SaysAsync("hi");
        await hema.PressesAsync("Create a new SSO-ID");
        Assert.Contains(request.Number, hema.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_picks_one_of_two_paper_records_with_the_same_name()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await FilesOnPaperAsync(
            bot,
            bot.Anil,
            Person("Hema Krishnan", ("DateOfBirth", "1988-01-30")),
            Person("HEMA KRISHNAN", ("DateOfBirth", "1995-04-12"), ("Mobile", "9447000001")));
        // A reading is recorded once a day, and filing was one.
        clock.Advance(TimeSpan.FromDays(1));
        var nextDay = clock.GetUtcNow();
        var hema = await RegistersAsync(bot);

        await bot.Anil.SeesAsync("Is it the same officer?");
        await bot.UntilAsync(
            async db => await db.Audit.CountAsync(line =>
                line.Event == "request.read" && line.At >= nextDay && line.ActorId == bot.Anil.Person.AadObjectId) == 2,
            "the reading of both records is in the audit");
        Assert.Contains("30-Jan-1988", bot.Anil.Text, StringComparison.Ordinal);
        Assert.Contains("12-Apr-1995", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("The same person: join", ("record", bot.Anil.Choice("record", "12-Apr-1995")));

        var requests = await bot.ReadAsync(db => db.Requests.ToListAsync());
        Assert.Equal(
            "1995-04-12",
            Assert.Single(requests, request => request.SubjectOfficerId == hema.Person.AadObjectId).Answers[TemplateField.DateOfBirth]);
        var other = Assert.Single(requests, request => request.SubjectOfficerId != hema.Person.AadObjectId);
        Assert.Equal(
            DirectoryStatus.PaperOnly,
            await bot.ReadAsync(db => db.Officers.Where(officer => officer.Id == other.SubjectOfficerId)
                .Select(officer => officer.Status)
                .SingleAsync()));

        // The other record has a different date of birth, so no merge is proposed.
        Assert.Null(await ViewAsync(bot, hema, bot.Anil));
    }

    [Fact]
    public async Task A_join_without_a_choice_is_made_after_the_app_was_closed_in_Hindi()
    {
        await using var bot = await TestBot.StartAsync();
        await FilesOnPaperAsync(
            bot,
            bot.Anil,
            Person("Hema Krishnan", ("DateOfBirth", "1988-01-30")),
            Person("HEMA KRISHNAN", ("DateOfBirth", "1995-04-12"), ("Mobile", "9447000001")));
        await RegistersAsync(bot);
        await bot.Anil.SeesAsync("Is it the same officer?");
        await bot.Anil.PressesAsync("The same person: join");
        Assert.Contains("Please choose which record on paper it is.", bot.Anil.Text, StringComparison.Ordinal);

        await bot.RestartAsync();
        bot.Anil.Person.Locale = "hi-IN";
        await bot.Anil.PressesAsync("The same person: join", ("record", ""));
        Assert.Equal(2, bot.Anil.Choices("record").Count);
        await bot.Anil.PressesAsync("वही व्यक्ति हैं: जोड़ें", ("record", bot.Anil.Choice("record", "12-अप्रैल-1995")));
        Assert.Contains("अब इन्हीं अधिकारी के नाम दर्ज है", bot.Anil.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_rejected_in_Hindi_is_not_proposed_again()
    {
        await using var bot = await TestBot.StartAsync();
        var anil = bot.Anil.InHindi();
        await FilesOnPaperAsync(bot, anil, Person("Hema Krishnan"));
        var hema = await RegistersAsync(bot);

        await anil.SeesAsync("क्या यह वही अधिकारी हैं?");
        Assert.Contains("केवल नाम एवं कार्यालय समान हैं।", anil.Text, StringComparison.Ordinal);
        await anil.PressesAsync("वही व्यक्ति नहीं हैं");
        Assert.Contains("पुनः नहीं पूछा जाएगा।", anil.Text, StringComparison.Ordinal);

        Assert.Null(await ViewAsync(bot, hema, anil));
        Assert.Equal(0, await bot.ReadAsync(db => db.Requests.CountAsync(request => request.SubjectOfficerId == hema.Person.AadObjectId)));
        Assert.Equal(
            DirectoryStatus.Registered,
            await bot.ReadAsync(db => db.Officers.Where(officer => officer.Id == hema.Person.AadObjectId)
                .Select(officer => officer.Status)
                .SingleAsync()));
    }

    [Fact]
    public async Task A_record_filed_after_the_card_was_shown_is_proposed_separately()
    {
        await using var bot = await TestBot.StartAsync();
        await FilesOnPaperAsync(bot, bot.Anil, Person("Hema Krishnan", ("DateOfBirth", "1988-01-30")));
        var hema = await RegistersAsync(bot);
        await bot.Anil.SeesAsync("Is it the same officer?");
        var press = bot.Anil.Press("Not the same person");
        await FilesOnPaperAsync(bot, bot.Anil, Person("HEMA KRISHNAN", ("DateOfBirth", "1995-04-12"), ("Mobile", "9447000001")));

        var answer = await bot.Teams.SendAsync(press);

        Assert.Contains("12-Apr-1995", answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "officer.apart")));
        Assert.Equal("1995-04-12", Assert.Single((await ViewAsync(bot, hema, bot.Anil))!.Records).Facts.DateOfBirth);
    }

    [Fact]
    public async Task Rejecting_the_first_of_two_Teams_officers_proposes_the_second()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        var (one, two) = (await RegistersAsync(bot), await RegistersAsync(bot, "hema.two"));
        await FilesOnPaperAsync(bot, bot.Anil, Person("Hema Krishnan"));

        await bot.Anil.SeesAsync("Is it the same officer?");
        await bot.Anil.PressesAsync("Not the same person");
        Assert.Contains("You will not be asked about them again.", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.SeesAsync("Is it the same officer?");
        await bot.Anil.PressesAsync("Not the same person");

        Assert.Equal(
            new[] { one.Person.AadObjectId, two.Person.AadObjectId }.Order(),
            (await bot.ReadAsync(db => db.Audit.Where(line => line.Event == "officer.apart")
                .Select(line => line.Subject)
                .ToListAsync())).Order());
        Assert.Null(
            await bot.ReadAsync(async db => await db.MergeCandidateAsync(
                await db.Officers.Where(officer => officer.Status == DirectoryStatus.PaperOnly).Select(officer => officer.Id).SingleAsync(),
                default)));
    }

    [Fact]
    public async Task A_head_sees_only_matching_facts_about_an_officer_of_another_office()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        var hema = await RegistersAsync(bot, at: "Aluva Division");
        var newcomer = hema.Person.AadObjectId.ToString("N");
        await bot.DoAsync(async db =>
        {
            var officer = await db.Officers.SingleAsync(officer => officer.Id == hema.Person.AadObjectId);
            (officer.Upn, officer.SsoId) = ("hema.own@gov.in", "88112233");
            var office = await db.Offices.Where(office => office.Name == "Ernakulam Division").Select(office => office.Id).SingleAsync();
            db.Officers.Add(new Officer
            {
                Id = TestData.Id(81),
                AadObjectId = TestData.Id(81),
                Name = "Hema Krishnan",
                Designation = Designation.Inspector,
                SsoId = "88112233",
                OfficeId = office,
                Status = DirectoryStatus.PaperOnly
            });
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });

        Assert.Contains(
            "hema.own@gov.in",
            (await bot.Cyril.Person.PressesAsync("officer.join", new { newcomer })).Text,
            StringComparison.Ordinal);
        var seen = (await bot.Anil.Person.PressesAsync("officer.join", new { newcomer })).Text;
        Assert.DoesNotContain("hema.own@gov.in", seen, StringComparison.Ordinal);
        Assert.Contains("SSO-ID, name", seen, StringComparison.Ordinal);
        await bot.Anil.Person.PressesAsync("officer.join", new { newcomer, record = TestData.Id(81).ToString("N") });

        // Only the officer's record has the SSO-ID.
        var officers = await bot.ReadAsync(db => db.Officers.Where(officer => officer.Name == "Hema Krishnan")
            .OrderBy(officer => officer.Status)
            .ToListAsync());
        Assert.Equal(
            [(DirectoryStatus.Registered, "88112233"), (DirectoryStatus.Merged, null)],
            officers.Select(officer => (officer.Status, officer.SsoId)));
        Assert.Equal(hema.Person.AadObjectId, (await bot.ReadAsync(db => db.SsoIdHoldersAsync(["88112233"], default)))["88112233"]);
    }

    [Fact]
    public async Task Only_the_head_who_filed_the_record_can_merge_it()
    {
        await using var bot = await TestBot.StartAsync();
        await FilesOnPaperAsync(bot, bot.Anil, Person("Hema Krishnan"));
        var hema = await RegistersAsync(bot);
        var paper = await bot.ReadAsync(db => db.Officers.Where(officer => officer.Status == DirectoryStatus.PaperOnly)
            .Select(officer => officer.Id)
            .SingleAsync());
        await bot.Deepa.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");

        foreach (var stranger in (TeamsChat[])[bot.Deepa, hema])
        {
            await stranger.Person.PressesAsync(
                "officer.join",
                new { newcomer = hema.Person.AadObjectId.ToString("N"), record = paper.ToString("N") });
            await stranger.Person.PressesAsync(
                "officer.apart",
                new { newcomer = hema.Person.AadObjectId.ToString("N"), shown = paper.ToString("N") });
        }

        Assert.Equal(
            0,
            await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "officer.joined" || line.Event == "officer.apart")));
        await bot.Cyril.Person.PressesAsync(
            "officer.join",
            new { newcomer = hema.Person.AadObjectId.ToString("N"), record = paper.ToString("N") });
        Assert.Equal(1, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "officer.joined")));
    }

    [Fact]
    public async Task A_paper_record_with_a_different_name_proposes_the_directory_officer()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Binu.SaysAsync("hi");
        await FilesOnPaperAsync(bot, bot.Anil, Person("THOMAS Binu K."));

        await bot.Anil.SeesAsync("Is it the same officer?");
        await bot.Anil.PressesAsync("The same person: join", ("record", bot.Anil.Choice("record", "THOMAS Binu K.")));

        Assert.Equal(bot.Binu.Person.AadObjectId, await bot.ReadAsync(db => db.Requests.Select(request => request.MakerId).SingleAsync()));
    }

    private static async Task FilesOnPaperAsync(TestBot bot, TeamsChat head, params Dictionary<string, string>[] people)
    {
        var template = await bot.ReadAsync(db => db.Templates.SingleAsync(t => t.Kind == RequestKind.Creation));
        using var filled = new MemoryStream();
        Assert.False(
            TemplateWorkbook
                .Fill(new MemoryStream(template.File), template.Layout, people.Select(person => new TemplateRow(person)), filled)
                .IsRefused(out var why, out _),
            why?.Message.English);
        await head.SendsFileAsync("paper.xlsx", filled.ToArray());
        await head.PressesAsync(head.Buttons.First(button => button.Contains($"{people.Length}", StringComparison.Ordinal)));
    }

    private static async Task<TeamsChat> RegistersAsync(TestBot bot, string account = "hema.k", string at = "Ernakulam Division")
    {
        var hema = bot.Chat(account);
        await hema.SaysAsync("hi");
        await hema.PressesAsync("Register");
        var office = await bot.ReadAsync(db => db.Offices.Where(o => o.Name == at).Select(o => o.Id).SingleAsync());
        await hema.PressesAsync(
            "Register",
            ("Name", "Hema Krishnan"),
            ("Designation", nameof(Designation.Inspector)),
            ("Office", office.ToString("N")));
        return hema;
    }

    private static Task<BotApp.Registration.RecordMerge.RecordMergeView?> ViewAsync(TestBot bot, TeamsChat newcomer, TeamsChat head) =>
        bot.ReadAsync(async db =>
            await db.RecordMergeViewAsync(
                newcomer.Person.AadObjectId,
                head.Person.AadObjectId,
                await db.AuthoritiesOfAsync(head.Person.AadObjectId, bot.Clock.GetUtcNow(), default),
                default));

    private static Dictionary<string, string> Person(string name, params (string Field, string Value)[] changed)
    {
        var values = new Dictionary<string, string>(TestData.CreationAnswers.ByField)
        {
            [TemplateField.Name] = name,
            [TemplateField.Email] = "hema@gov.in",
            [TemplateField.Mobile] = CreationScenario.MobileOf(name)
        };
        foreach (var (field, value) in changed)
        {
            values[field] = value;
        }

        return values;
    }
}
