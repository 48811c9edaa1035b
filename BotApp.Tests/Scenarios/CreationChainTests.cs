using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Requests;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace BotApp.Scenarios;

public sealed class CreationChainTests
{
    [Fact]
    public async Task A_creation_request_runs_from_officer_to_result()
    {
        await using var bot = await TestBot.StartAsync();
        await RunAsync(bot);
    }

    [PostgresFact]
    public async Task A_creation_request_runs_over_two_nodes_with_a_shared_database()
    {
        await using var bot = await TestBot.StartOnPostgresAsync(nodes: 2);
        await RunAsync(bot);
        Assert.Empty(await bot.ReadAsync(db => db.FindAuditProblemsAsync(default)));
    }

    private static async Task RunAsync(TestBot bot)
    {
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");

        await bot.Asha.FilesCreationAsync();
        Assert.Contains("Request number KCH-", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("AC Ernakulam Division (Anil Kumar)", bot.Asha.Text, StringComparison.Ordinal);

        await bot.Anil.SeesAsync("your decision, please");
        Assert.Contains("12-Apr-1995", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Approve");
        Assert.Contains("Approved by Anil Kumar", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Asha.SeesAsync("Approved");

        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        Assert.Contains("with 1 row", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Send to computer cell");
        Assert.Contains("KCH/DIV-ERN/CREATION/", bot.Anil.Text, StringComparison.Ordinal);

        await bot.Asha.SeesAsync("Sent to the computer cell");
        await bot.Cyril.SeesAsync("KCH/DIV-ERN/CREATION/");
        await CheckMailAsync(bot);

        await bot.Cyril.PressesAsync("Received");
        await bot.Cyril.PressesAsync("Forwarded to Saksham Seva");
        await bot.Cyril.PressesAsync("Record", ("reference", "SS/2026/4711"));
        await bot.Asha.SeesAsync("SS/2026/4711");
        var enter = bot.Cyril.Press("Enter a result");
        await bot.Cyril.PressesAsync("Enter a result");
        var row = await bot.ReadAsync(db => db.Requests.Select(r => r.Id).SingleAsync());
        await bot.Cyril.PressesAsync("Record and notify", ("row", row.ToString("N")), ("ssoId", "10239999"));
        await bot.Asha.SeesAsync("Your SSO-ID: 10239999");

        Assert.Equal(Stage.Completed, await bot.ReadAsync(db => db.Requests.Select(r => r.Stage).SingleAsync()));
        Assert.Equal(BatchStage.Closed, await bot.ReadAsync(db => db.Batches.Select(b => b.Stage).SingleAsync()));
        Assert.Single(bot.Mails);
        enter["id"] = Guid.NewGuid().ToString();
        Assert.Contains("Closed", (await bot.Teams.SendAsync(enter)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_creation_request_runs_to_its_result_in_Hindi()
    {
        await using var bot = await TestBot.StartAsync();
        var (asha, anil, cyril) = (bot.Asha.InHindi(), bot.Anil.InHindi(), bot.Cyril.InHindi());
        await anil.SaysAsync("hi");
        await cyril.SaysAsync("hi");

        await asha.SaysAsync("नमस्ते");
        await asha.PressesAsync("नई SSO-ID बनवाएँ");
        await asha.PressesAsync("नहीं, कभी नहीं");
        await asha.PressesAsync("आगे: स्कैन प्रति", asha.Fill(CreationScenario.GoodAnswers));
        await asha.SendsFileAsync("सेवा-पुस्तिका.pdf", SampleFiles.Pdf());
        await asha.PressesAsync("आगे: अपने उत्तर जाँच लें");
        await asha.PressesAsync("प्रस्तुत करें");
        Assert.Contains("अनुरोध संख्या KCH-", asha.Text, StringComparison.Ordinal);

        await anil.SeesAsync("कृपया निर्णय लें");
        await anil.PressesAsync("अनुमोदित करें");
        await asha.SeesAsync("अनुमोदित");

        await anil.PressesAsync("मेरे पास लंबित");
        await anil.PressesAsync("समेकित करें");
        await anil.PressesAsync("कंप्यूटर प्रकोष्ठ को भेजें");
        await asha.SeesAsync("कंप्यूटर प्रकोष्ठ को प्रेषित");
        await cyril.SeesAsync("KCH/DIV-ERN/CREATION/");
        await cyril.PressesAsync("सक्षम सेवा को अग्रेषित");
        await cyril.PressesAsync("दर्ज करें", ("reference", "SS/2026/4711"));
        await asha.SeesAsync("SS/2026/4711");
        await cyril.PressesAsync("परिणाम दर्ज करें");
        var row = await bot.ReadAsync(db => db.Requests.Select(r => r.Id).SingleAsync());
        await cyril.PressesAsync("दर्ज कर अधिकारी को सूचित करें", ("row", row.ToString("N")), ("ssoId", "10239999"));
        await asha.SeesAsync("आपकी SSO-ID: 10239999");
        Assert.Equal(Stage.Completed, await bot.ReadAsync(db => db.Requests.Select(r => r.Stage).SingleAsync()));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Hindi)]
    public async Task A_refused_application_shows_its_reason_and_a_new_one_can_be_filed(Language language)
    {
        await using var bot = await TestBot.StartAsync();
        foreach (var person in (TeamsChat[])[bot.Asha, bot.Anil])
        {
            person.Person.Locale = language is Language.Hindi ? "hi-IN" : "en-IN";
            await person.SaysAsync("hi");
        }

        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync(new Phrase("your decision, please", "कृपया निर्णय लें").In(language));
        var refuse = new Phrase("Refuse", "अस्वीकृत करें").In(language);
        await bot.Anil.PressesAsync(refuse);
        await bot.Anil.PressesAsync(refuse);
        Assert.Contains(
            new Phrase("Please write the reason, so that the officer knows what to do.", "कृपया कारण लिखें").In(language),
            bot.Anil.Text,
            StringComparison.Ordinal);
        await bot.Anil.PressesAsync(refuse, ("reason", "Not of this office."));

        await bot.Asha.SeesAsync("Not of this office.");
        Assert.Contains(
            new Phrase("you can file a new request", "नया अनुरोध किया जा सकता है").In(language),
            bot.Asha.Text,
            StringComparison.Ordinal);
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync(new Phrase("Create a new SSO-ID", "नई SSO-ID बनवाएँ").In(language));
        Assert.True(bot.Asha.Has(new Phrase("No, never", "नहीं, कभी नहीं").In(language)));
    }

    private static async Task CheckMailAsync(TestBot bot)
    {
        var mail = await MimeMessage.LoadAsync(Assert.Single(bot.Mails));
        Assert.Equal("cex15sys.ker@nic.in", Assert.Single(mail.To.Mailboxes).Address);
        Assert.Equal("anil@kochi.example.gov.in", Assert.Single(mail.Cc.Mailboxes).Address);
        var enclosures = mail.Attachments.OfType<MimePart>().ToDictionary(part => part.FileName!, Bytes);
        Assert.Equal(5, enclosures.Count);
        Assert.Equal(SampleFiles.Pdf("Asha Menon"), enclosures["01 Service Book p1 Asha Menon.pdf"]);

        var workbook = enclosures.Single(file => BatchScenario.IsOfficialWorkbook(file.Key)).Value;
        var layout = await bot.ReadAsync(db => db.Templates.Where(t => t.Kind == RequestKind.Creation).Select(t => t.Layout).SingleAsync());
        Assert.False(TemplateWorkbook.ReadRows(new MemoryStream(workbook), layout).IsRefused(out _, out var rows));
        Assert.Equal("Asha Menon", Assert.Single(rows!).Values[TemplateField.Name]);
    }

    private static byte[] Bytes(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return bytes.ToArray();
    }
}
