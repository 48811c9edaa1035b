using BotApp.Faq;
using BotApp.OfficeDirectory;
using BotApp.Requests.Activation;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

public sealed class RegistrationTests
{
    [Fact]
    public async Task A_registered_officer_can_file_at_once_and_the_approval_confirms_the_registration()
    {
        await using var bot = await TestBot.StartAsync();
        var hema = bot.Chat("hema.k");
        await bot.Anil.SaysAsync("hi");
        await hema.SaysAsync("hi");
        await hema.PressesAsync("Register");
        await hema.PressesAsync(
            "Register",
            ("Name", "Hema Krishnan"),
            ("Designation", nameof(Designation.Inspector)),
            ("Office", await OfficeAsync(bot, "Ernakulam Division")));
        Assert.Contains("You are registered, Hema Krishnan.", hema.Text, StringComparison.Ordinal);

        await FilesAsync(hema);
        await bot.Anil.SeesAsync("Self-registered");
        Assert.Equal(DirectoryStatus.Registered, await StandingAsync(bot));
        await bot.Anil.PressesAsync("Approve");

        Assert.Equal(DirectoryStatus.Confirmed, await StandingAsync(bot));
        Assert.DoesNotContain("Self-registered", bot.Anil.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_head_is_warned_that_registration_data_are_self_declared_in_Hindi()
    {
        await using var bot = await TestBot.StartAsync();
        var (hema, anil) = (bot.Chat("hema.k").InHindi(), bot.Anil.InHindi());
        await anil.SaysAsync("hi");
        await hema.SaysAsync("नमस्ते");
        await hema.PressesAsync("पंजीकरण करें");
        Assert.Contains("आपका नाम अभी कार्यालय निर्देशिका में नहीं है।", hema.Text, StringComparison.Ordinal);
        await hema.PressesAsync(
            "पंजीकरण करें",
            ("Name", "हेमा कृष्णन"),
            ("Designation", nameof(Designation.Inspector)),
            ("Office", await OfficeAsync(bot, "Ernakulam Division")));
        await hema.SaysAsync("नमस्ते");
        await hema.PressesAsync("नई SSO-ID बनवाएँ");
        await hema.PressesAsync("नहीं, कभी नहीं");
        await hema.PressesAsync("आगे: स्कैन प्रति", [.. hema.Fill(CreationScenario.GoodAnswers), ("Email", "hema@gov.in")]);
        await hema.SendsFileAsync("सेवा-पुस्तिका.pdf", SampleFiles.Pdf());
        await hema.PressesAsync("आगे: अपने उत्तर जाँच लें");
        await hema.PressesAsync("प्रस्तुत करें");

        await anil.SeesAsync("स्वयं पंजीकृत");
        await anil.PressesAsync("अनुमोदित करें");
        Assert.Equal(
            DirectoryStatus.Confirmed,
            await bot.ReadAsync(db => db.Officers.Where(o => o.Name == "हेमा कृष्णन").Select(o => o.Status).SingleAsync()));
    }

    [Fact]
    public async Task An_invalid_registration_is_refused_in_Hindi_with_every_reason()
    {
        await using var bot = await TestBot.StartAsync();
        var hema = bot.Chat("hema.k").InHindi();
        await hema.SaysAsync("hi");
        await hema.PressesAsync("पंजीकरण करें");
        await hema.PressesAsync("पंजीकरण करें", ("Name", "12345"), ("Designation", nameof(Designation.Inspector)));

        Assert.Contains("कृपया नाम अक्षरों में", hema.Text, StringComparison.Ordinal);
        Assert.Contains("कार्यालय: कृपया इसे भरें।", hema.Text, StringComparison.Ordinal);
        Assert.Equal("12345", hema.Value("Name"));
        Assert.Equal(0, await bot.ReadAsync(db => db.Officers.CountAsync(o => o.Status == DirectoryStatus.Registered)));
    }

    [Fact]
    public async Task Unregistered_officers_get_answers_and_contacts_without_registering()
    {
        await using var bot = await TestBot.StartAsync();
        var (hema, ravi) = (bot.Chat("hema.k"), bot.Chat("ravi.m").InHindi());

        await hema.SaysAsync("hi");
        Assert.DoesNotContain("not in the office directory", hema.Text, StringComparison.Ordinal);
        await hema.PressesAsync("Activate or reset my SSO-ID");
        await hema.PressesAsync("Next", (ShowSakshamSeva.Problem, nameof(ActivationProblem.ForgotPassword)));
        Assert.Contains("1800-266-2232", hema.Text, StringComparison.Ordinal);

        await ravi.SaysAsync("क्या 1800-266-2232 अब भी चालू है?");
        Assert.Contains("स्रोत", ravi.Text, StringComparison.Ordinal);
        await ravi.SaysAsync("चुनने में सहायता");
        Assert.Contains("क्या आपकी SSO-ID पहले कभ", ravi.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("निर्देशिका में नहीं", hema.Text + ravi.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.Officers.CountAsync(o => o.Status == DirectoryStatus.Registered)));
    }

    [Fact]
    public async Task A_flow_asks_for_the_registration_and_then_continues()
    {
        await using var bot = await TestBot.StartAsync();
        var (hema, ravi) = (bot.Chat("hema.k"), bot.Chat("ravi.m").InHindi());
        var (ernakulam, aluva) = (await OfficeAsync(bot, "Ernakulam Division"), await OfficeAsync(bot, "Aluva Division"));

        await hema.SaysAsync("hi");
        await hema.PressesAsync("Create a new SSO-ID");
        await ravi.SaysAsync("कार्यभार रिपोर्ट");
        Assert.Contains("आपके चुने हुए कार्य पर आगे बढ़ेंगे", ravi.Text, StringComparison.Ordinal);
        await hema.PressesAsync("Register", ("Name", "12345"), ("Designation", nameof(Designation.Inspector)), ("Office", ernakulam));
        Assert.Equal("12345", hema.Value("Name"));
        await ravi.PressesAsync("पंजीकरण करें", ("Name", "रवि मेनन"), ("Designation", nameof(Designation.Inspector)), ("Office", aluva));
        await hema.PressesAsync(
            "Register",
            ("Name", "Hema Krishnan"),
            ("Designation", nameof(Designation.Inspector)),
            ("Office", ernakulam));

        Assert.Contains("You are registered, Hema Krishnan.", hema.Text, StringComparison.Ordinal);
        Assert.True(hema.Has("No, never"));
        Assert.Contains("रवि मेनन, आपका पंजीकरण हो गया है।", ravi.Text, StringComparison.Ordinal);
        Assert.Contains("what", ravi.Inputs);
    }

    [Fact]
    public async Task A_question_of_an_unregistered_officer_reaches_the_cell_after_the_registration()
    {
        await using var bot = await TestBot.StartAsync();
        var (hema, ravi) = (bot.Chat("hema.k"), bot.Chat("ravi.m"));
        foreach (var (person, question) in new[] { (hema, "where is the canteen key kept"), (ravi, "parking sticker colour for visitors") })
        {
            await person.SaysAsync(question);
            await person.PressesAsync("Ask the cell");
            await person.PressesAsync(
                "Register",
                ("Name", "Officer " + (person == hema ? "Hema" : "Ravi")),
                ("Designation", nameof(Designation.Inspector)),
                ("Office", await OfficeAsync(bot, "Ernakulam Division")));
            Assert.Equal(question, person.Value(SendQuestion.Question));
            await person.PressesAsync("Send");
        }

        Assert.Equal(
            ["parking sticker colour for visitors", "where is the canteen key kept"],
            (await bot.ReadAsync(db => db.UnansweredQuestions.Where(q => q.Wanted)
                .Select(q => q.Text)
                .ToListAsync())).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_unregistered_officer_keeps_the_chosen_language()
    {
        await using var bot = await TestBot.StartAsync();
        var (hema, ravi) = (bot.Chat("hema.k"), bot.Chat("ravi.m").InHindi());
        await hema.SaysAsync("हिन्दी");
        await ravi.SaysAsync("English");

        await hema.SaysAsync("hi");
        await ravi.SaysAsync("hi");

        Assert.True(hema.Has("मेरे अनुरोध"));
        Assert.True(ravi.Has("My requests"));
    }

    // The directory has no mail address for a registered officer, so the form asks for it.
    private static async Task FilesAsync(TeamsChat officer)
    {
        await officer.OpensMenuAsync();
        await officer.PressesAsync("Create a new SSO-ID");
        await officer.PressesAsync("No, never");
        await officer.PressesAsync("Next: scan", [.. officer.Fill(CreationScenario.GoodAnswers), ("Email", "hema@gov.in")]);
        await officer.SendsFileAsync("service-book.pdf", SampleFiles.Pdf());
        await officer.PressesAsync("Next: check");
        await officer.PressesAsync("Submit");
    }

    private static async Task<string> OfficeAsync(TestBot bot, string name) =>
        (await bot.ReadAsync(db => db.Offices.Where(o => o.Name == name).Select(o => o.Id).SingleAsync())).ToString("N");

    private static Task<DirectoryStatus> StandingAsync(TestBot bot) =>
        bot.ReadAsync(db => db.Officers.Where(o => o.Name == "Hema Krishnan").Select(o => o.Status).SingleAsync());
}
