using System.Text.Json.Nodes;
using BotApp.Consolidation.Results;
using BotApp.Requests.Navigation;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Phones answer forms in their own way: lists by title, days with a time, numbers as numbers.</summary>
public sealed class PhoneAnswersTests
{
    [Fact]
    public async Task A_form_is_filled_by_titles_in_Hindi_dates_with_a_time_and_numbers()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.InHindi().SaysAsync("hi");
        await bot.Asha.PressesAsync("नई SSO-ID");
        await bot.Asha.PressesAsync("नहीं");
        var press = bot.Asha.Press("आगे", bot.Asha.Fill(CreationScenario.GoodAnswers));
        var data = press["value"]!["action"]!["data"]!;
        data["Designation"] = " निरीक्षक ";
        data["DateOfBirth"] = "1995-04-12T00:00:00+05:30";
        data["DateOfJoining"] = "2021-06-30T18:30:00.000Z";
        data["Mobile"] = 9847012345;

        var answer = await bot.Teams.SendAsync(press);

        Assert.Contains("स्कैन", string.Concat(answer.Card!["body"]!.ToJsonString(Plain)), StringComparison.Ordinal);
        var answers = (await bot.ReadAsync(db => db.Drafts.SingleAsync())).Answers;
        Assert.Equal(
            ("Inspector", "1995-04-12", "2021-07-01", "9847012345"),
            (answers["Designation"], answers["DateOfBirth"], answers["DateOfJoining"], answers["Mobile"]));
    }

    [Fact]
    public async Task Answers_from_a_phone_are_kept_in_a_form_refused_for_another_mistake()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        await bot.Asha.PressesAsync("Create a new SSO-ID");
        await bot.Asha.PressesAsync("No, never");

        await bot.Asha.PressesAsync(
            "Next: scan",
            [
                .. bot.Asha.Fill(CreationScenario.GoodAnswers),
                ("Designation", "INSPECTOR"),
                ("DateOfBirth", "1995-04-12T00:00:00+05:30"),
                ("Mobile", "12")
            ]);

        Assert.Contains("Please correct the marked answers.", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Equal(
            ("Inspector", "1995-04-12", "12"),
            (bot.Asha.Value("Designation"), bot.Asha.Value("DateOfBirth"), bot.Asha.Value("Mobile")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_lists_before_a_form_are_answered_by_title_too(bool hindi)
    {
        await using var bot = await TestBot.StartAsync();
        _ = hindi ? bot.Asha.InHindi() : bot.Asha;
        await bot.Asha.SaysAsync("help me choose");
        await bot.Asha.PressesAsync(
            hindi ? "आगे" : "Next",
            ("ever", hindi ? "हाँ" : "yes"), ("works", hindi ? "नहीं" : "No "), ("changed", hindi ? "कोई परिवर्तन नहीं" : "NOTHING"));
        Assert.Contains(bot.Asha.Inputs, input => input == "problem");

        await bot.Asha.PressesAsync(hindi ? "आगे" : "Next", ("problem", hindi ? "मेरा खाता लॉक हो गया है" : "my account is  locked"));
        Assert.Contains("1800-266-2232", bot.Asha.Text, StringComparison.Ordinal);

        await bot.Asha.SaysAsync("charge report");
        await bot.Asha.PressesAsync(hindi ? "आगे" : "Next", ("what", Title(bot.Asha, "what", "Relief")));
        Assert.NotNull((await bot.ReadAsync(db => db.Drafts.SingleAsync())).Answers["Report"]);
    }

    /// <summary>Lists of requests, rows, records and columns, whose values are ids that no person sees.</summary>
    [Fact]
    public async Task Lists_of_requests_rows_and_columns_are_answered_by_title_too()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Cyril.SaysAsync("hi");
        foreach (var officer in (TeamsChat[])[bot.Asha, bot.Binu])
        {
            await officer.FilesCreationAsync();
            await bot.Anil.SeesAsync("your decision, please");
        }

        await bot.Anil.SaysAsync("queue");
        await bot.Anil.PressesAsync("Pick from the list");
        var binu = bot.Anil.Choice(OpenApproval.Chosen, "Binu Thomas");
        await bot.Anil.PressesAsync("Open", (OpenApproval.Chosen, Title(bot.Anil, OpenApproval.Chosen, binu)));
        Assert.Contains("Binu Thomas", bot.Anil.Text, StringComparison.Ordinal);
        await bot.Anil.PressesAsync("Approve");
        await bot.Anil.SaysAsync("queue");
        await bot.Anil.PressesAsync("Open KCH-");
        await bot.Anil.PressesAsync("Approve");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");

        await bot.Cyril.SeesAsync("KCH/DIV-ERN/CREATION/");
        await bot.Cyril.PressesAsync("Enter a result");
        var row = bot.Cyril.Choice("row", "Binu Thomas");
        await bot.Cyril.PressesAsync("Record and notify", ("row", Title(bot.Cyril, "row", row).ToLowerInvariant()), ("ssoId", "10231111"));
        await bot.Binu.SeesAsync("Your SSO-ID: 10231111");
        await bot.Cyril.PressesAsync("Enter a result");
        row = bot.Cyril.Choice("row", "Asha Menon");
        await bot.Cyril.PressesAsync("Record and notify", ("row", Title(bot.Cyril, "row", row)), ("ssoId", "10233333"));
        await bot.Asha.SeesAsync("Your SSO-ID: 10233333");
        await bot.Cyril.PressesAsync("Correct a result");
        row = bot.Cyril.Choice("row", "Binu Thomas");
        await bot.Cyril.PressesAsync(
            "Correct and notify",
            ("row", Title(bot.Cyril, "row", row)),
            (CorrectResult.Outcome, "10232222"),
            (CorrectResult.Reason, "Mistyped"));
        await bot.Binu.SeesAsync("10232222");
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The title behind a value, as a phone would send it.</summary>
    internal static string Title(TeamsChat chat, string input, string value) =>
        (string)chat.Card["body"]!.AsArray().OfType<JsonObject>().First(element => (string?)element["id"] == input)["choices"]!.AsArray()
            .First(choice => (string?)choice!["value"] == value)!["title"]!;
}
