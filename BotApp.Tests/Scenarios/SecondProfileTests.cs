using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace BotApp.Scenarios;

/// <summary>Another Commissionerate is a profile, a directory and its templates: nothing that it sends names the first one.</summary>
public sealed partial class SecondProfileTests
{
    private const string Profile = """
        {
          "code": "PUN",
          "name": {
            "english": "Office of the Commissioner of CGST & Central Excise, Pune-I",
            "hindi": "आयुक्त का कार्यालय, केन्द्रीय वस्तु एवं सेवा कर तथा केन्द्रीय उत्पाद शुल्क, पुणे-I"
          },
          "commissionerate": { "english": "Pune-I", "hindi": "पुणे-I" },
          "address": { "english": "GST Bhavan, Sassoon Road, Pune-411 001", "hindi": "जीएसटी भवन, ससून रोड, पुणे-411 001" },
          "computerCellMail": "cell@pune.example.gov.in",
          "senderMail": "office@pune.example.gov.in",
          "contacts": [
            {
              "key": "saksham-seva",
              "name": { "english": "Saksham Seva", "hindi": "सक्षम सेवा" },
              "for": { "english": "Inactive SSO-ID", "hindi": "निष्क्रिय SSO-ID" },
              "mail": "saksham.seva@icegate.gov.in",
              "phones": ["1800-266-2232"],
              "note": { "english": "Toll-free.", "hindi": "टोल-फ्री।" },
              "source": "Circular, ¶2",
              "lastVerifiedOn": "2026-06-09"
            },
            {
              "key": "computer-cell",
              "name": { "english": "Headquarters computer cell, Pune-I", "hindi": "मुख्यालय कंप्यूटर प्रकोष्ठ, पुणे-I" },
              "for": { "english": "Mapping and unmapping", "hindi": "मैपिंग एवं मैपिंग हटाना" },
              "mail": "cell@pune.example.gov.in",
              "phones": ["020-26051000"],
              "note": { "english": "On working days.", "hindi": "कार्य दिवसों में।" },
              "source": "Office",
              "lastVerifiedOn": "2026-06-09"
            }
          ],
          "holidays": [{ "day": "2027-05-01", "name": { "english": "Maharashtra Day", "hindi": "महाराष्ट्र दिवस" } }]
        }
        """;

    [Fact]
    public async Task A_chain_of_another_Commissionerate_names_nothing_of_the_first_one()
    {
        await using var bot = await StartAsync();
        var (sunil, meena, ravi) = (bot.ChatWith("Sunil Patil"), bot.ChatWith("Meena Joshi"), bot.ChatWith("Ravi Kale").InHindi());
        await meena.SaysAsync("hi");
        await ravi.SaysAsync("hi");
        var seen = new List<string>();

        await FilesAsync(sunil, seen);
        Assert.Contains("Request number PUN-", sunil.Text, StringComparison.Ordinal);
        await meena.SeesAsync("your decision, please");
        await meena.PressesAsync("Approve");
        await meena.PressesAsync("My queue");
        await meena.PressesAsync("Consolidate");
        Keep(meena, seen);
        await meena.PressesAsync("Send to computer cell");
        await ravi.SeesAsync("PUN/DIV-SHI/CREATION/");
        await bot.WaitForMailsAsync();
        await ravi.PressesAsync("सक्षम सेवा को अग्रेषित");
        await ravi.PressesAsync("दर्ज करें", ("reference", "SS/2026/4711"));
        await ravi.PressesAsync("परिणाम दर्ज करें");
        var row = await bot.ReadAsync(db => db.Requests.Select(request => request.Id).SingleAsync());
        await ravi.PressesAsync("दर्ज कर अधिकारी को सूचित करें", ("row", row.ToString("N")), ("ssoId", "10239999"));
        await sunil.SeesAsync("Your SSO-ID: 10239999");
        Assert.Equal(Stage.Completed, await bot.ReadAsync(db => db.Requests.Select(request => request.Stage).SingleAsync()));
        Assert.Equal(BatchStage.Closed, await bot.ReadAsync(db => db.Batches.Select(batch => batch.Stage).SingleAsync()));
        Keep(ravi, seen);

        var mail = await MimeMessage.LoadAsync(Assert.Single(bot.Mails));
        Assert.Equal("office@pune.example.gov.in", mail.From.Mailboxes.Single().Address);
        Assert.Contains("cell@pune.example.gov.in", mail.To.ToString(), StringComparison.Ordinal);
        seen.AddRange(bot.Teams.Received.Select(activity => activity.Activity.ToJsonString(Readable)));
        seen.Add(mail.Headers.ToString() + mail.TextBody + mail.HtmlBody);
        seen.AddRange(mail.Attachments.OfType<MimePart>().Select(TextOf));
        Assert.Contains(seen, text => text.Contains("Pune-I", StringComparison.Ordinal));
        Assert.All(seen, text => Assert.DoesNotMatch(FirstOffice(), text));
    }

    [Fact]
    public void Every_shipped_answer_of_another_Commissionerate_names_nothing_of_the_first_one()
    {
        var profile = OfficeProfile.Read(Profile);
        var contacts = profile.Contacts.Select(seed => seed.ToContact()).ToList();
        var entries = OfficeEntries.For(profile);
        var drawn = (
            from entry in entries
            from language in Enum.GetValues<Language>()
            let view = new AnswerView(entry, contacts, "")
            from card in (CardContent[])[AnswerCard.Render(language, view, more: true), AnswerCard.RenderForPaste(language, view)]
            select JsonNode.Parse(card.Json)!.ToJsonString(Readable)).ToList();

        // Without its facts the profile answers neither for the address by telephone, nor for the Divisions, nor for the circular.
        Assert.Equal(
            ["office-address", "our-divisions", "which-circular"],
            FaqSeeds.Templates.Select(entry => entry.Id).Except(entries.Select(entry => entry.Id)).Order());
        Assert.Contains(drawn, text => text.Contains("came to Pune-I on inter-Commissionerate transfer", StringComparison.Ordinal));
        Assert.Contains(drawn, text => text.Contains("पुणे-I में कंप्यूटर प्रकोष्ठ से पूछें", StringComparison.Ordinal));
        Assert.All(drawn, text => Assert.DoesNotMatch(FirstOffice(), text));
        Assert.All(drawn, text => Assert.DoesNotMatch(@"\{[a-zA-Z]+\}", text));
        Assert.All(entries.SelectMany(entry => entry.Variants), text => Assert.DoesNotMatch(FirstOffice(), text));
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // The shipped model does not know the wordings that name this office; learning them takes half a minute, and nobody types any here.
    private static Task<TestBot> StartAsync() => TestBot.StartAsync(waitsForWordings: false, settings: all =>
    {
        var folder = Path.GetDirectoryName(all["Office:Directory"])!;
        all["Office:Profile"] = Path.Combine(folder, "office.json");
        all["Office:Directory"] = Path.Combine(folder, "pune.csv");
        File.WriteAllText(all["Office:Profile"]!, Profile);
        File.WriteAllText(
            all["Office:Directory"]!,
            "कार्यालय,कार्यालय का प्रकार,पद,भूमिका,नाम,पदनाम,ई-मेल,Entra object id\n"
            + Line("Shivajinagar Division", "मंडल", "Inspector", "अधिकारी", "Sunil Patil", "निरीक्षक")
            + Line("Shivajinagar Division", "मंडल", "AC Shivajinagar", "कार्यालय प्रमुख", "Meena Joshi", "सहायक आयुक्त")
            + Line("Computer Cell", "मुख्यालय", "Superintendent (EDP)", "कंप्यूटर प्रकोष्ठ", "Ravi Kale", "अधीक्षक")
            + Line("Headquarters", "मुख्यालय", "Systems Manager", "सिस्टम प्रबंधक", "Anita Deshpande", "संयुक्त आयुक्त"));
    });

    private static string Line(string office, string kind, string post, string role, string name, string designation) =>
        $"{office},{kind},{post},{role},{name},{designation},"
        + $"{name.Split(' ')[0].ToLowerInvariant()}@pune.example.gov.in,{RequestScenario.IdOf(name)}\n";

    private static async Task FilesAsync(TeamsChat officer, List<string> seen)
    {
        await officer.SaysAsync("hi");
        Keep(officer, seen);
        await officer.PressesAsync("Create a new SSO-ID");
        await officer.PressesAsync("No, never");
        Keep(officer, seen);
        await officer.PressesAsync("Next: scan", officer.Fill(CreationScenario.GoodAnswers.Select(answer =>
            answer.Id == "Location" ? (answer.Id, "Pune") : answer)));
        await officer.SendsFileAsync("service-book.pdf", SampleFiles.Pdf(officer.Person.Name));
        await officer.PressesAsync("Next: check");
        Keep(officer, seen);
        await officer.PressesAsync("Submit");
        Keep(officer, seen);
    }

    private static void Keep(TeamsChat chat, List<string> seen) => seen.Add(chat.Card.ToJsonString(Readable));

    /// <summary>The text of an attachment; workbooks and letters are zips of XML.</summary>
    private static string TextOf(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        if (!part.FileName!.EndsWith(".xlsx", StringComparison.Ordinal) && !part.FileName.EndsWith(".docx", StringComparison.Ordinal))
        {
            return part.FileName + Encoding.UTF8.GetString(bytes.ToArray());
        }

        using var zip = new ZipArchive(bytes);
        return part.FileName + string.Join('\n', zip.Entries.Select(entry =>
        {
            using var text = new StreamReader(entry.Open());
            return text.ReadToEnd();
        }));
    }

    [GeneratedRegex(
        "kochi|cochin|ernakulam|kerala|thrissur|aluva|kakkanad|कोच्चि|एर्णाकुलम|केरल|KCH|cex15sys|2390404", RegexOptions.IgnoreCase)]
    private static partial Regex FirstOffice();
}
