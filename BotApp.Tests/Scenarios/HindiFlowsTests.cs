using System.Text.Json.Nodes;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Scenarios;

public sealed class HindiFlowsTests
{
    private const string ToScan = "आगे: स्कैन प्रति";
    private const string ToCheck = "आगे: अपने उत्तर जाँच लें";
    private const string Submit = "प्रस्तुत करें";

    [Fact]
    public async Task A_creation_returned_for_one_field_is_corrected_and_approved_in_Hindi()
    {
        await using var bot = await TestBot.StartAsync();
        var (asha, anil) = (bot.Asha.InHindi(), bot.Anil.InHindi());
        await anil.SaysAsync("hi");
        await FilesCreationAsync(asha);
        await anil.SeesAsync("कृपया निर्णय लें");
        await anil.PressesAsync("लौटाएँ");
        await anil.PressesAsync("अधिकारी को लौटाएँ", ("fields", "DateOfBirth"), ("reason", "जन्म तिथि सेवा-पुस्तिका से भिन्न है।"));

        await asha.SeesAsync("जन्म तिथि सेवा-पुस्तिका से भिन्न है।");
        await asha.PressesAsync("सुधारें");
        Assert.Equal(["DateOfBirth"], asha.Inputs);
        await asha.PressesAsync(ToScan, ("DateOfBirth", "1994-04-12"));
        await asha.PressesAsync(Submit);

        await anil.SeesAsync("किए गए परिवर्तन");
        Assert.Contains("12-अप्रैल-1995  →  12-अप्रैल-1994", anil.Text, StringComparison.Ordinal);
        Assert.Contains("01-जुलाई-2021", After(anil.Text, "स्कैन प्रति से मिलान हेतु"), StringComparison.Ordinal);
        await anil.PressesAsync("अनुमोदित करें");
        await asha.SeesAsync(": अनुमोदित");
        Assert.Equal(Stage.Approved, await StageAsync(bot));
    }

    [Fact]
    public async Task A_creation_withdrawn_in_Hindi_leaves_every_queue()
    {
        await using var bot = await TestBot.StartAsync();
        var (asha, anil) = (bot.Asha.InHindi(), bot.Anil.InHindi());
        await anil.SaysAsync("hi");
        await FilesCreationAsync(asha);
        await asha.PressesAsync("मेरे अनुरोध");
        await asha.PressesAsync("KCH-");
        await asha.PressesAsync("वापस लें");
        Assert.Contains("इस पर अब कोई कार्रवाई नहीं होगी।", asha.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Submitted, await StageAsync(bot));
        await asha.PressesAsync("वापस लें");

        Assert.Contains("वापस लिया गया", asha.Text, StringComparison.Ordinal);
        Assert.Equal(Stage.Withdrawn, await StageAsync(bot));
        await anil.Person.SaysAsync("hi");
        await anil.SeesAsync("आपको किस कार्य में सहायता चाहिए?");
        Assert.True(anil.Has("मेरे पास लंबित (0)"));
    }

    [Fact]
    public async Task The_cell_completes_a_mapping_request_in_Hindi()
    {
        await using var bot = await TestBot.StartAsync();
        var (elsa, cyril) = (bot.Chat("Elsa Paul").InHindi(), bot.Cyril.InHindi());
        await cyril.SaysAsync("hi");
        await elsa.SaysAsync("hi");
        await elsa.PressesAsync("कार्यभार रिपोर्ट एवं मैपिंग");
        await elsa.PressesAsync("आगे", ("what", "GstMapping"));
        Assert.Contains("01-जून-2024 से GST कार्य", elsa.Text, StringComparison.Ordinal);
        await elsa.PressesAsync("कंप्यूटर प्रकोष्ठ को सूचित करें");
        await elsa.PressesAsync(
            ToScan,
            ("Need", "NewCharge"),
            ("Charge", "Range II"),
            ("OrderNumber", "EO 50/2026"),
            ("OrderDate", "2026-11-16"));
        Assert.Contains("तैनाती आदेश", elsa.Text, StringComparison.Ordinal);
        await elsa.SendsFileAsync("तैनाती-आदेश.pdf", SampleFiles.Pdf("Posting order"));
        await elsa.PressesAsync(ToCheck);
        await elsa.PressesAsync(Submit);

        await cyril.SeesAsync("ACL एडमिन से मैपिंग का अनुमोदन कराएँ");
        Assert.Contains("नए कार्यभार पर मैपिंग", cyril.Text, StringComparison.Ordinal);
        Assert.Contains("तैनाती-आदेश.pdf", cyril.Text, StringComparison.Ordinal);
        await cyril.PressesAsync("पूर्ण", ("remark", "मैपिंग की गई"));
        await elsa.SeesAsync("अभ्युक्ति: मैपिंग की गई");
        Assert.Equal(Stage.Done, await StageAsync(bot));
    }

    [Fact]
    public async Task A_promotion_runs_to_completion_in_Hindi()
    {
        await using var bot = await TestBot.StartAsync();
        var (elsa, anil, cyril) = (bot.Chat("Elsa Paul").InHindi(), bot.Anil.InHindi(), bot.Cyril.InHindi());
        await anil.SaysAsync("hi");
        await cyril.SaysAsync("hi");
        await elsa.SaysAsync("hi");
        await elsa.PressesAsync("पदोन्नति के बाद पदनाम अद्यतन करें");
        await elsa.PressesAsync(ToScan, elsa.Fill(
        [
            ("NewDesignation", "Assistant Commissioner"), ("EffectiveDate", "2026-01-05"), ("OrderNumber", "EO 45/2026"),
            ("OrderDate", "2026-01-02"), ("Mobile", "9847012345"),
        ]));
        await elsa.SendsFileAsync("पदोन्नति-आदेश.pdf", SampleFiles.Pdf("Promotion order"));
        await elsa.PressesAsync(ToCheck);
        await elsa.PressesAsync(Submit);

        await anil.SeesAsync("कृपया निर्णय लें");
        Assert.Contains("05-जनवरी-2026", anil.Text, StringComparison.Ordinal);
        await anil.PressesAsync("अनुमोदित करें");
        await anil.PressesAsync("मेरे पास लंबित");
        await anil.PressesAsync("समेकित करें");
        await anil.PressesAsync("कंप्यूटर प्रकोष्ठ को भेजें");
        Assert.Contains("KCH/DIV-ERN/PROMOTION/", anil.Text, StringComparison.Ordinal);

        await cyril.SeesAsync("KCH/DIV-ERN/PROMOTION/");
        await cyril.PressesAsync("परिणाम दर्ज करें");
        var row = await bot.ReadAsync(db => db.Requests.Select(r => r.Id).SingleAsync());
        await cyril.PressesAsync("दर्ज कर अधिकारी को सूचित करें", ("row", row.ToString("N")), ("ssoId", "प्रोफ़ाइल अद्यतन की गई"));
        await elsa.SeesAsync("अभ्युक्ति: प्रोफ़ाइल अद्यतन की गई");

        Assert.Equal(Stage.Completed, await StageAsync(bot));
        Assert.Equal(
            Designation.AssistantCommissioner,
            await bot.ReadAsync(db => db.Officers.Where(o => o.Name == "Elsa Paul").Select(o => o.Designation).SingleAsync()));
    }

    [Fact]
    public async Task A_draft_of_thirty_days_is_deleted_and_the_officer_is_told_in_Hindi()
    {
        var clock = Friday();
        await using var bot = await TestBot.StartAsync(clock);
        var asha = await ReachesCheckAsync(bot.Asha.InHindi());

        await bot.ForwardAsync(clock, TimeSpan.FromDays(30) + TimeSpan.FromHours(1));
        await asha.SeesAsync("अधूरे फ़ॉर्म 30 दिन तक रखे जाते हैं");
        Assert.Contains("20-नवंबर-2026", asha.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.Drafts.CountAsync()));
        Assert.Empty(Directory.GetFiles(Path.Combine(bot.Folder, "scans")));
        await asha.PressesAsync("पुनः आरंभ करें");
        Assert.Contains("DateOfBirth", asha.Inputs);
    }

    [Theory]
    [InlineData("en-IN", "None of your requests matches “{0}”. Requests of others are not shown.")]
    [InlineData("hi-IN", "आपका कोई अनुरोध “{0}” से नहीं मिलता। दूसरों के अनुरोध नहीं दिखाए जाते।")]
    public async Task The_existence_of_another_officers_request_is_not_revealed(string locale, string words)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        var number = await bot.ReadAsync(db => db.Requests.Select(r => r.Number).SingleAsync());
        bot.Binu.Person.Locale = locale;

        await bot.Binu.SaysAsync(number);
        var theirs = bot.Binu.Text;
        Assert.Contains(words.Replace("{0}", number, StringComparison.Ordinal), theirs, StringComparison.Ordinal);
        var nobodys = RequestNumber.Format("KCH", 2026, 123_456);
        await bot.Binu.SaysAsync(nobodys);
        Assert.Equal(theirs, bot.Binu.Text.Replace(nobodys, number, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-IN", "Add a page", "Pages can no longer be added: the request is “Approved”.")]
    [InlineData("hi-IN", "पृष्ठ जोड़ें", "अब कोई पृष्ठ नहीं जोड़ा जा सकता: अनुरोध “अनुमोदित” है।")]
    public async Task A_scan_sent_after_the_decision_is_refused(string locale, string addPage, string words)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Asha.Person.Locale = locale;
        await bot.Anil.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Asha.SaysAsync((await bot.RequestAsync(id)).Number);
        var late = bot.Asha.Press(addPage);
        await bot.Asha.PressesAsync(addPage);
        await bot.Anil.PressesAsync("Approve");

        await bot.Asha.Person.SendsFileAsync("page-2.pdf", SampleFiles.Pdf("Page 2"));
        await bot.Asha.SeesAsync(words);
        Assert.True(Says((await bot.Teams.SendAsync(late)).Card, words));
        Assert.Equal(1, await bot.ReadAsync(db => db.Attachments.CountAsync(attachment => attachment.RequestId == id)));
    }

    [Theory]
    [InlineData("en-IN", "Mark to the computer cell", "This report was marked to the computer cell already on 20-Nov-2026 09:45 IST.")]
    [InlineData(
        "hi-IN",
        "कंप्यूटर प्रकोष्ठ को पृष्ठांकित करें",
        "यह रिपोर्ट कंप्यूटर प्रकोष्ठ को पहले ही पृष्ठांकित की जा चुकी है (20-नवंबर-2026, 09:45 बजे)।")]
    public async Task A_report_is_endorsed_once_and_a_second_press_shows_when(string locale, string mark, string words)
    {
        await using var bot = await TestBot.StartAsync(Friday());
        var elsa = bot.Chat("Elsa Paul");
        bot.Anil.Person.Locale = locale;
        await bot.Anil.SaysAsync("hi");
        await elsa.SaysAsync("hi");
        await elsa.PressesAsync("Charge report & mapping");
        await elsa.PressesAsync("Next", ("what", "Relief"));
        await elsa.PressesAsync(
            "Next: scan",
            ("FromOffice", "Ernakulam Division"),
            ("FromCharge", "Range I"),
            ("ToOffice", "Aluva Division"),
            ("ToCharge", "Range II"),
            ("Day", "2026-11-20"), ("Half", "Forenoon"), ("OrderNumber", "EO 50/2026"), ("OrderDate", "2026-11-16"));
        await elsa.SendsFileAsync("relief.pdf", SampleFiles.Pdf("Relief"));
        await elsa.PressesAsync("Next: check");
        await elsa.PressesAsync("Submit");
        await bot.Anil.SeesAsync("Elsa Paul");
        var again = bot.Anil.Press(mark);
        await bot.Anil.PressesAsync(mark);
        var version = await bot.ReadAsync(db => db.Requests.Select(r => r.Version).SingleAsync());

        var answer = await bot.Teams.SendAsync(again);

        Assert.True(Says(answer.Card, words), answer.Text);
        Assert.Equal(version, await bot.ReadAsync(db => db.Requests.Select(r => r.Version).SingleAsync()));
    }

    private static bool Says(JsonNode? piece, string words) => piece switch
    {
        JsonObject element => element.Any(pair => Says(pair.Value, words)),
        JsonArray list => list.Any(inner => Says(inner, words)),
        _ => piece?.ToString().Contains(words, StringComparison.Ordinal) == true,
    };

    private static async Task<TeamsChat> FilesCreationAsync(TeamsChat officer)
    {
        await ReachesCheckAsync(officer);
        return await officer.PressesAsync(Submit);
    }

    private static async Task<TeamsChat> ReachesCheckAsync(TeamsChat officer)
    {
        await officer.SaysAsync("नमस्ते");
        await officer.PressesAsync("नई SSO-ID बनवाएँ");
        await officer.PressesAsync("नहीं, कभी नहीं");
        await officer.PressesAsync(ToScan, officer.Fill(CreationScenario.GoodAnswers));
        await officer.SendsFileAsync("सेवा-पुस्तिका.pdf", SampleFiles.Pdf());
        return await officer.PressesAsync(ToCheck);
    }

    private static Task<Stage> StageAsync(TestBot bot) => bot.ReadAsync(db => db.Requests.Select(r => r.Stage).SingleAsync());

    private static string After(string text, string heading) => text[text.IndexOf(heading, StringComparison.Ordinal)..];

    // 20-Nov-2026 is a Friday; 09:45 in Kochi.
    private static FakeTimeProvider Friday() => new(new DateTimeOffset(2026, 11, 20, 4, 15, 0, TimeSpan.Zero));
}
