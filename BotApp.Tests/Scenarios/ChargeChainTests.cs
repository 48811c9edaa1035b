using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Scenarios;

public sealed class ChargeChainTests
{
    private static readonly (string Id, string Value)[] Relief =
    [
        ("FromOffice", "Ernakulam Division"), ("FromCharge", "Range I"), ("ToOffice", "Aluva Division"), ("ToCharge", "Range II"),
        ("Day", "2026-11-20"), ("Half", "Forenoon"), ("OrderNumber", "EO 50/2026"), ("OrderDate", "2026-11-16"),
    ];

    [Fact]
    public async Task An_officers_relief_is_marked_by_the_head_and_unmapped_by_the_cell()
    {
        await using var bot = await TestBot.StartAsync(Friday());
        var elsa = bot.Chat("Elsa Paul");
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");

        await FilesAsync(elsa);
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
        Assert.Contains("Nothing waits.", bot.Cyril.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_files_for_an_officer_who_is_told_in_hindi()
    {
        await using var bot = await TestBot.StartAsync(Friday());
        var elsa = bot.Chat("Elsa Paul").InHindi();
        await elsa.SaysAsync("hi");
        await bot.Anil.SaysAsync("hi");
        var about = (await bot.ReadAsync(db => db.Officers.Where(o => o.Name == "Elsa Paul").Select(o => o.Id).SingleAsync())).ToString("N");

        await FilesAsync(bot.Anil, ("what", "Relief"), ("whom", about));
        Assert.Contains("Elsa Paul, Superintendent", bot.Anil.Text, StringComparison.Ordinal);
        await elsa.SeesAsync("कंप्यूटर प्रकोष्ठ के पास");

        var request = await bot.ReadAsync(db => db.Requests.SingleAsync());
        Assert.NotEqual(request.MakerId, request.AboutId);
        Assert.Equal(bot.Anil.Person.AadObjectId, request.MakerId);
    }

    [Fact]
    public async Task A_joining_report_runs_in_hindi_from_the_menu_to_its_end()
    {
        await using var bot = await TestBot.StartAsync(Friday());
        var (elsa, cyril) = (bot.Chat("Elsa Paul").InHindi(), bot.Cyril.InHindi());
        await cyril.SaysAsync("hi");
        await elsa.SaysAsync("hi");
        await elsa.PressesAsync("कार्यभार रिपोर्ट एवं मैपिंग");
        await elsa.PressesAsync("आगे", ("what", "Joining"));
        await elsa.PressesAsync("आगे: स्कैन प्रति", [.. Relief, ("ToCharge", "")]);
        Assert.Contains("कृपया इसे भरें", elsa.Text, StringComparison.Ordinal);
        await elsa.PressesAsync("आगे: स्कैन प्रति", ("ToCharge", "Range II"));
        await elsa.SendsFileAsync("joining.pdf", Scans.Pdf("Joining"));
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
        await using var bot = await TestBot.StartAsync(Friday());
        var asha = (await bot.ReadAsync(db => db.Officers.Where(o => o.Name == "Asha Menon").Select(o => o.Id).SingleAsync())).ToString("N");
        await bot.Deepa.SaysAsync("hi");
        await bot.Deepa.PressesAsync("Charge report & mapping");
        await bot.Deepa.PressesAsync("Next", ("what", "Relief"), ("whom", asha));

        Assert.Contains("You can file a report only for officers of your own office.", bot.Deepa.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task An_officer_relieved_and_still_mapped_is_told_to_the_cell_and_then_to_the_systems_manager()
    {
        var clock = Friday();
        await using var bot = await TestBot.StartAsync(clock);
        var (elsa, gopal) = (bot.Chat("Elsa Paul"), bot.Chat("Gopal Iyer"));
        await gopal.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        await FilesAsync(elsa);
        await bot.Cyril.SeesAsync("unmap at once");

        await bot.ForwardAsync(clock, TimeSpan.FromHours(4));
        await bot.Cyril.SeesAsync("OVERDUE");
        await bot.ForwardAsync(clock, TimeSpan.FromDays(3));
        await gopal.SeesAsync("OVERDUE, the Systems Manager has been told");
        Assert.False(gopal.Has("Done"));
    }

    [Fact]
    public async Task The_same_report_is_not_taken_twice_but_another_one_is()
    {
        await using var bot = await TestBot.StartAsync(Friday());
        var elsa = bot.Chat("Elsa Paul");
        await FilesAsync(elsa);
        await FilesAsync(elsa);
        Assert.Contains("is already under way", elsa.Text, StringComparison.Ordinal);
        await elsa.PressesAsync("Change answers");
        await elsa.PressesAsync("Next: scan", ("FromCharge", "Technical cell"));
        await elsa.PressesAsync("Next: check");
        await elsa.PressesAsync("Submit");

        Assert.Contains("Request number KCH-", elsa.Text, StringComparison.Ordinal);
        Assert.Equal(2, await bot.ReadAsync(db => db.Requests.CountAsync()));
    }

    [Fact]
    public async Task Mapping_in_gst_says_what_has_changed_and_goes_to_the_cell_with_the_posting_order()
    {
        await using var bot = await TestBot.StartAsync(Friday());
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
        await elsa.SendsFileAsync("posting.pdf", Scans.Pdf("Posting order"));
        await elsa.PressesAsync("Next: check");
        await elsa.PressesAsync("Submit");

        await bot.Cyril.SeesAsync("Have the mapping approved by the ACL Admin");
        Assert.Contains("posting.pdf", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Done");
        await elsa.SeesAsync("Done");
    }

    private static async Task FilesAsync(TeamsChat person, params (string Id, string Value)[] begin)
    {
        await person.OpensMenuAsync();
        await person.PressesAsync("Charge report & mapping");
        await person.PressesAsync("Next", begin is [] ? [("what", "Relief")] : begin);
        await person.PressesAsync("Next: scan", Relief);
        await person.SendsFileAsync("relief.pdf", Scans.Pdf("Relief " + Guid.NewGuid()));
        await person.PressesAsync("Next: check");
        await person.PressesAsync("Submit");
    }

    // 20-Nov-2026 is a Friday; 09:45 in Kochi.
    private static FakeTimeProvider Friday() => new(new DateTimeOffset(2026, 11, 20, 4, 15, 0, TimeSpan.Zero));
}
