using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>A password, OTP, Aadhaar number or PAN is reported and not stored, in every place that takes text.</summary>
public sealed class SecretTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Hindi)]
    public async Task A_secret_typed_in_the_chat_is_answered_with_advice(Language language)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Asha.Person.Locale = language is Language.Hindi ? "hi-IN" : "en-IN";
        await bot.Asha.SaysAsync("hi");
        foreach (var (typed, words) in ((string Typed, Phrase Words)[])
        [
            (
                "my password is Kochi@1234",
                new("This looks like a password. It has not been stored.", "यह पासवर्ड प्रतीत होता है। इसे सहेजा नहीं गया है।")),
            ("mera password Kochi@1234 hai", new("This looks like a password.", "यह पासवर्ड प्रतीत होता है।")),
            ("OTP is 482913", new("This looks like an OTP.", "यह OTP प्रतीत होता है।")),
            ("ओटीपी 482913 है", new("This looks like an OTP.", "यह OTP प्रतीत होता है।")),
            ("aadhaar 2341 2341 2346", new("This looks like an Aadhaar number.", "यह आधार संख्या प्रतीत होती है।")),
            ("आधार संख्या २३४१ २३४१ २३४६", new("This looks like an Aadhaar number.", "यह आधार संख्या प्रतीत होती है।")),
            ("PAN ABCPK1234L", new("This looks like a PAN.", "यह पैन (PAN) प्रतीत होता है।")),
            ("मेरा पैन ABCPK1234L", new("This looks like a PAN.", "यह पैन (PAN) प्रतीत होता है।")),
        ])
        {
            var heard = bot.Asha.Person.Received.Count;
            await bot.Asha.Person.SaysAsync(typed);
            await bot.Asha.Person.HearsAsync(_ => bot.Asha.Person.Received.Count > heard);

            Assert.StartsWith(words.In(language), bot.Asha.Person.Received[heard].Text, StringComparison.Ordinal);
        }

        Assert.Equal(0, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));
        NothingKept(bot);
    }

    [Fact]
    public async Task A_secret_in_a_cell_remark_is_not_sent()
    {
        await using var bot = await TestBot.StartAsync(ChargeScenario.Friday());
        var elsa = bot.Chat("Elsa Paul");
        await bot.Cyril.SaysAsync("hi");
        await elsa.FilesReportAsync("Relief");
        await bot.Cyril.SeesAsync("unmap at once");

        await RefusedAsync(bot, bot.Cyril, "Done", ("remark", "new password: Kochi@1234"));
        Assert.Equal(0, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "request.done")));
    }

    [Fact]
    public async Task A_secret_in_a_return_or_refusal_reason_is_not_sent()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        await bot.Anil.PressesAsync("Return");
        await RefusedAsync(bot, bot.Anil, "Return to the officer", ("fields", "Name"), ("reason", "login password is Kochi@1234"));
        await bot.Anil.PressesAsync("Back");
        await bot.Anil.PressesAsync("Refuse");
        await RefusedAsync(bot, bot.Anil, "Refuse", ("reason", "password: Kochi@1234"));
        await bot.Anil.PressesAsync("Back");
        await bot.Anil.PressesAsync("Ask the officer");
        await RefusedAsync(bot, bot.Anil, "Ask", ("question", "is your password Kochi@1234"));
    }

    [Fact]
    public async Task A_registration_with_a_secret_is_not_stored()
    {
        await using var bot = await TestBot.StartAsync();
        var hema = bot.Chat("hema.k");
        await hema.SaysAsync("hi");
        await hema.PressesAsync("Register");
        await RefusedAsync(bot, hema, "Register", ("Name", "Hema password: Kochi@1234"), ("Designation", nameof(Designation.Inspector)));
        Assert.Equal(0, await bot.ReadAsync(db => db.Officers.CountAsync(officer => officer.Status == DirectoryStatus.Registered)));
    }

    [Fact]
    public async Task A_file_sent_with_a_secret_is_not_stored()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.ReachesCheckAsync();
        await bot.Asha.Person.SendsFileAsync("page-2.pdf", SampleFiles.Pdf("Page 2"), "my password is Kochi@1234");

        Assert.StartsWith(
            "This looks like a password.",
            (await bot.Asha.Person.HearsAsync(heard => heard.Text.Length > 0)).Text,
            StringComparison.Ordinal);
        Assert.Equal(1, await bot.ReadAsync(db => db.Attachments.CountAsync()));
        NothingKept(bot);
    }

    private static async Task RefusedAsync(TestBot bot, TeamsChat chat, string button, params (string Id, string Value)[] typed)
    {
        var answer = await bot.Teams.SendAsync(chat.Press(button, typed));

        Assert.Contains("This looks like a password. It has not been stored.", answer.Text, StringComparison.Ordinal);
        NothingKept(bot);
    }

    // Not in the database, its journal or any other file.
    private static void NothingKept(TestBot bot)
    {
        foreach (var file in bot.Files)
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var text = System.Text.Encoding.UTF8.GetString(bytes.ToArray());
            Assert.All(
                (string[])["Kochi@1234", "482913", "ABCPK1234L", "2341 2341 2346"],
                secret => Assert.False(text.Contains(secret, StringComparison.Ordinal), $"{secret} in {file}"));
        }
    }
}
