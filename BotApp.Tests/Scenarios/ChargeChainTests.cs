using BotApp.Basics;
using BotApp.Requests;
using BotApp.Requests.ChargeReport;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

public sealed class ChargeChainTests
{
    [Fact]
    public async Task A_relief_report_is_endorsed_by_the_head_and_unmapped_by_the_cell()
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var elsa = bot.Chat("Elsa Paul");
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");

        await elsa.FilesReportAsync("Relief");
        Assert.Contains("the Headquarters computer cell", elsa.Text, StringComparison.Ordinal);

        await bot.Anil.SeesAsync("Relief report: Elsa Paul");
        await bot.Anil.PressesAsync("Mark to the computer cell");
        Assert.Contains("Marked to the computer cell by Anil Kumar", bot.Anil.Text, StringComparison.Ordinal);
        Assert.False(bot.Anil.Has("Mark to the computer cell"));

        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesAsync("Work list (1)");
        Assert.Contains("unmap at once (Instruction 04/2024-GST)", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Open KCH-");
        Assert.Contains("10234567", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("Anil Kumar, 20-Nov-2026", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Done", ("remark", "Unmapped in ACES and BO"));
        await elsa.SeesAsync("Unmapped in ACES and BO");

        Assert.Equal(Stage.Done, await bot.ReadAsync(db => db.Requests.Select(r => r.Stage).SingleAsync()));
        await bot.Cyril.PressesAsync("Work list");
        Assert.Contains("Nothing is waiting.", bot.Cyril.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_files_a_report_for_an_officer_who_is_told_in_Hindi()
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var elsa = bot.Chat("Elsa Paul").InHindi();
        await elsa.SaysAsync("hi");
        await bot.Anil.SaysAsync("hi");
        var about = await bot.ReadAsync(db => db.Officers.Where(o => o.Name == "Elsa Paul").Select(o => o.Id).SingleAsync());

        await bot.Anil.FilesReportAsync("Relief", about);
        Assert.Contains("Elsa Paul, Superintendent", bot.Anil.Text, StringComparison.Ordinal);
        await elsa.SeesAsync("कंप्यूटर प्रकोष्ठ के पास");

        var request = await bot.ReadAsync(db => db.Requests.SingleAsync());
        Assert.NotEqual(request.MakerId, request.SubjectOfficerId);
        Assert.Equal(bot.Anil.Person.AadObjectId, request.MakerId);
    }

    [Fact]
    public async Task A_joining_report_runs_from_menu_to_completion_in_Hindi()
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var (elsa, cyril) = (bot.Chat("Elsa Paul").InHindi(), bot.Cyril.InHindi());
        await cyril.SaysAsync("hi");
        await elsa.SaysAsync("hi");
        await elsa.PressesAsync("कार्यभार रिपोर्ट एवं मैपिंग");
        await elsa.PressesAsync("आगे", ("what", "Joining"));
        await elsa.PressesAsync("आगे: स्कैन प्रति", [.. ChargeScenario.Answers, ("ToCharge", "")]);
        Assert.Contains("कृपया इसे भरें", elsa.Text, StringComparison.Ordinal);
        await elsa.PressesAsync("आगे: स्कैन प्रति", ("ToCharge", "Range II"));
        await elsa.SendsFileAsync("joining.pdf", SampleFiles.Pdf("Joining"));
        await elsa.PressesAsync("आगे: अपने उत्तर जाँच लें");
        await elsa.PressesAsync("प्रस्तुत करें");
        Assert.Contains("मुख्यालय कंप्यूटर प्रकोष्ठ", elsa.Text, StringComparison.Ordinal);

        await cyril.SeesAsync("नए कार्यभार पर मैपिंग करें");
        await cyril.PressesAsync("पूर्ण", ("remark", "मैपिंग की गई"));
        await elsa.SeesAsync("मैपिंग की गई");
    }

    [Fact]
    public async Task A_head_cannot_file_for_an_officer_of_another_office()
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var asha = (await bot.ReadAsync(db => db.Officers.Where(o => o.Name == "Asha Menon")
            .Select(o => o.Id)
            .SingleAsync())).ToString("N");
        await bot.Deepa.SaysAsync("hi");
        await bot.Deepa.PressesAsync("Charge report & mapping");
        await bot.Deepa.PressesAsync("Next", ("what", "Relief"), ("whom", asha));

        Assert.Contains("You can file a report only for officers of your own office.", bot.Deepa.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task A_relieved_officer_still_mapped_is_escalated_to_cell_and_systems_manager()
    {
        var clock = ChargeScenario.Friday();
        await using var bot = await TestBot.StartAsync(clock);
        var (elsa, gopal) = (bot.Chat("Elsa Paul"), bot.Chat("Gopal Iyer"));
        await gopal.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        await elsa.FilesReportAsync("Relief");
        await bot.Cyril.SeesAsync("unmap at once");

        await bot.ForwardAsync(clock, TimeSpan.FromHours(4));
        await bot.Cyril.SeesAsync("OVERDUE");
        await bot.ForwardAsync(clock, TimeSpan.FromDays(3));
        await gopal.SeesAsync("Relieved and still mapped");
        Assert.False(gopal.Has("Done"));
    }

    [Fact]
    public async Task The_head_opens_the_scan_of_each_report_before_marking_it()
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var elsa = bot.Chat("Elsa Paul");
        await bot.Anil.SaysAsync("hi");
        foreach (var kind in new[] { ChargeReportKind.Relief, ChargeReportKind.Joining })
        {
            await elsa.FilesReportAsync(kind.ToString());
            await bot.Anil.SeesAsync(kind.DisplayText().English + ": Elsa Paul");
            await bot.Anil.PressesAsync("Open documents");
            Assert.NotNull(await OneTimeLinkScenario.OpenAsync(Assert.Single(bot.Anil.Links())));
            await bot.Anil.PressesAsync("Back");
            await bot.Anil.PressesAsync("Mark to the computer cell");
            Assert.Contains("Marked to the computer cell by Anil Kumar", bot.Anil.Text, StringComparison.Ordinal);
        }

        var id = await bot.ReadAsync(db => db.Requests.OrderBy(r => r.Number).Select(r => r.Id).FirstAsync());
        Assert.Contains(
            "This request was not found",
            (await bot.Deepa.Person.PressesAsync("charge.open", new { request = id.ToString("N") })).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_preset_with_the_post_and_the_successor_of_the_directory_and_stays_editable()
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var post = await bot.PostOfAsync(bot.Anil);
        await bot.GiveChargeAsync(bot.Deepa, post.Id, BotApp.OfficeDirectory.ChargeKind.Regular, bot.Clock.GetUtcNow().AddDays(3));
        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("Charge report & mapping");
        await bot.Anil.PressesAsync("Next", ("what", nameof(ChargeReportKind.TransferOfCharge)));

        Assert.Equal((post.Title, "Deepa Nair"), (bot.Anil.Value("FromCharge"), bot.Anil.Value("Successor")));
        await bot.Anil.PressesAsync("Next: scan", bot.Anil.Fill([.. ChargeScenario.Answers, ("Successor", "Elsa Paul")]));
        await bot.Anil.PressesAsync("Back to the answers");
        Assert.Equal(("Range I", "Elsa Paul"), (bot.Anil.Value("FromCharge"), bot.Anil.Value("Successor")));

        var elsa = bot.Chat("Elsa Paul");
        await elsa.SaysAsync("hi");
        await elsa.PressesAsync("Update designation");
        Assert.Equal(("Superintendent", "Assistant Commissioner"), (elsa.Value("OldDesignation"), elsa.Value("NewDesignation")));
    }

    [Fact]
    public async Task Ordinary_officers_find_their_charge_and_successor_preset_and_the_joining_report_continues_the_relief_report()
    {
        string[] names = ["Hari Das", "Indu Raj", "Jaya Nair"];
        await using var bot = await TestBot.StartAsync(
            ChargeScenario.Friday(),
            extraPeople: RequestScenario.DirectoryLine(names[0], post: "Technical section")
                + RequestScenario.DirectoryLine(names[1], post: "Technical section")
                + RequestScenario.DirectoryLine(names[2], post: "Ernakulam Range II"));
        var (hari, jaya) = (bot.ChatWith(names[0]), bot.ChatWith(names[2]));
        foreach (var (officer, post, successor) in ((TeamsChat, string, string?)[])
            [(hari, "Technical section", "Indu Raj"), (jaya, "Ernakulam Range II", null), (bot.Asha, "", null)])
        {
            await officer.SaysAsync("hi");
            await officer.PressesAsync("Charge report & mapping");
            await officer.PressesAsync("Next", ("what", nameof(ChargeReportKind.TransferOfCharge)));
            Assert.Equal((post, successor ?? ""), (officer.Value("FromCharge") ?? "", officer.Value("Successor") ?? ""));
        }

        await jaya.FilesReportAsync(nameof(ChargeReportKind.Relief));
        await jaya.SaysAsync("hi");
        await jaya.PressesAsync("Charge report & mapping");
        await jaya.PressesAsync("Next", ("what", nameof(ChargeReportKind.Joining)));
        Assert.Equal(
            ("Ernakulam Division", "Range I", "Aluva Division", "Range II", "EO 50/2026", "2026-11-16"),
            (jaya.Value("FromOffice"), jaya.Value("FromCharge"), jaya.Value("ToOffice"), jaya.Value("ToCharge"), jaya.Value("OrderNumber"),
                jaya.Value("OrderDate")));
        Assert.True(string.IsNullOrEmpty(jaya.Value("Day")));

        // A posting recorded for later tells a relief report the next office.
        var next = await bot.ReadAsync(db => db.Posts.SingleAsync(post => post.Title == "DC Aluva Division"));
        await bot.GiveChargeAsync(bot.Anil, next.Id, BotApp.OfficeDirectory.ChargeKind.Regular, bot.Clock.GetUtcNow().AddDays(3));
        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("Charge report & mapping");
        await bot.Anil.PressesAsync("Next", ("what", nameof(ChargeReportKind.Relief)));
        Assert.Equal(("Aluva Division", "DC Aluva Division"), (bot.Anil.Value("ToOffice"), bot.Anil.Value("ToCharge")));
    }

    [Fact]
    public async Task A_duplicate_report_is_refused_and_a_different_one_accepted()
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var elsa = bot.Chat("Elsa Paul");
        await elsa.FilesReportAsync("Relief");
        await elsa.FilesReportAsync("Relief");
        Assert.Contains("is already under way", elsa.Text, StringComparison.Ordinal);
        await elsa.PressesAsync("Change answers");
        await elsa.PressesAsync("Next: scan", ("FromCharge", "Technical cell"));
        await elsa.PressesAsync("Next: check");
        await elsa.PressesAsync("Submit");

        Assert.Contains("Request number KCH-", elsa.Text, StringComparison.Ordinal);
        Assert.Equal(2, await bot.ReadAsync(db => db.Requests.CountAsync()));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Hindi)]
    public async Task Every_report_kind_runs_from_menu_to_result(Language language)
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var elsa = bot.Chat("Elsa Paul");
        foreach (var person in (TeamsChat[])[elsa, bot.Anil, bot.Cyril])
        {
            person.Person.Locale = language is Language.Hindi ? "hi-IN" : "en-IN";
            await person.SaysAsync("hi");
        }

        var mark = new Phrase("Mark to the computer cell", "कंप्यूटर प्रकोष्ठ को पृष्ठांकित करें").In(language);
        foreach (var kind in Enum.GetValues<ChargeReportKind>())
        {
            await elsa.FilesReportAsync(kind.ToString());
            Assert.Contains(
                new Phrase("Request number KCH-2026-", "अनुरोध संख्या KCH-2026-").In(language),
                elsa.Text,
                StringComparison.Ordinal);
            await bot.Anil.SeesAsync(kind.DisplayText().In(language) + ": Elsa Paul");
            await bot.Anil.PressesAsync(mark);
            Assert.False(bot.Anil.Has(mark));
            await bot.Cyril.SeesAsync(kind.Task().In(language));
            await bot.Cyril.PressesAsync(new Phrase("Done", "पूर्ण").In(language), ("remark", $"BO {kind}"));
            await elsa.SeesAsync(new Phrase("Remark: ", "अभ्युक्ति: ").In(language) + $"BO {kind}");
        }

        var requests = await bot.ReadAsync(db => db.Requests.OrderBy(r => r.SubmittedAt).ThenBy(r => r.Number).ToListAsync());
        Assert.All(requests, request => Assert.Equal((Stage.Done, true), (request.Stage, request.EndorsedAt is not null)));
        Assert.Equal([true, false, true, false], requests.Select(request => request.ClockStart is not null));
    }

    [Fact]
    public async Task A_GST_mapping_request_names_the_change_and_reaches_the_cell_with_its_order()
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var elsa = bot.Chat("Elsa Paul");
        await bot.Cyril.SaysAsync("hi");
        await elsa.SaysAsync("hi");
        await elsa.PressesAsync("Charge report & mapping");
        await elsa.PressesAsync("Next", ("what", "GstMapping"));
        Assert.Contains("Since 01-Jun-2024", elsa.Text, StringComparison.Ordinal);
        await elsa.PressesAsync("Tell the computer cell");
        await elsa.PressesAsync(
            "Next: scan", ("Need", "NewCharge"), ("Charge", "Range II"), ("OrderNumber", "EO 50/2026"), ("OrderDate", "2026-11-16"));
        await elsa.PressesAsync("Back to the answers");
        await elsa.PressesAsync("Next: scan");
        await elsa.SendsFileAsync("posting.pdf", SampleFiles.Pdf("Posting order"));
        await elsa.PressesAsync("Next: check");
        await elsa.PressesAsync("Submit");

        await bot.Cyril.SeesAsync("Have the mapping approved by the ACL Admin");
        Assert.Contains("posting.pdf", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Done");
        await elsa.SeesAsync("Done");
    }
}
