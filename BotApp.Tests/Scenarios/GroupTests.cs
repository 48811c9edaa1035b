using System.Text.Json.Nodes;
using BotApp.Notifications;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

public sealed class GroupTests
{
    private const string Group = "19:group@thread.v2";

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Questions_in_a_group_are_answered_in_private_in_the_language_of_each_member(string kind)
    {
        await using var bot = await TestBot.StartAsync();
        var (asha, binu) = (bot.Asha, bot.Binu.InHindi());
        await asha.SaysAsync("hi");

        await bot.Teams.SendAsync(InGroup(asha, "my sso id is inactive", kind));
        await bot.Teams.SendAsync(InGroup(binu, "मेरी sso id निष्क्रिय है", kind));

        await asha.SeesAsync("You wrote to me in a group.");
        Assert.True(asha.Has("Next"), asha.Text);
        Assert.Contains("Activate or reset my SSO-ID", asha.Text, StringComparison.Ordinal);
        await binu.SeesAsync("आपने समूह में संदेश भेजा था।");
        Assert.Contains("मेरी SSO-ID सक्रिय अथवा रीसेट करें", binu.Text, StringComparison.Ordinal);
        var lines = bot.Teams.Connector.Received.Where(sent => sent.ConversationId == Group).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Null(line.Card));
        Assert.Contains(lines, line => line.Text == "Let us continue in our private chat; I have answered you there.");
        Assert.Contains(lines, line => line.Text == "कृपया निजी चैट में आगे बढ़ें; आपको उत्तर वहाँ भेज दिया गया है।");
    }

    [Fact]
    public async Task A_question_in_a_group_that_nobody_can_answer_goes_to_the_cell_for_each_asker()
    {
        await using var bot = await TestBot.StartAsync();
        var group = InGroup(bot.Asha, "where is the canteen key kept");

        await bot.Teams.SendAsync(group);
        await bot.Teams.SendAsync(group.DeepClone());
        await bot.Teams.SendAsync(InGroup(bot.Binu, "where is the canteen key kept"));

        await bot.Asha.SeesAsync("You wrote to me in a group.");
        await bot.Binu.SeesAsync("You wrote to me in a group.");
        Assert.True(bot.Asha.Has("Ask the cell"));
        Assert.Equal(2, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));
        Assert.Equal(2, await bot.ReadAsync(db => db.Outbox.CountAsync(row => row.Kind == OutboxKinds.LateReply)));
    }

    [Fact]
    public async Task A_person_known_only_from_a_group_is_messaged_in_their_language()
    {
        await using var bot = await TestBot.StartAsync();
        bot.Asha.Person.Locale = "hi-IN";
        var group = bot.Asha.Person.Says("नमस्ते");
        group["conversation"]!["conversationType"] = "groupChat";
        group["conversation"]!["id"] = "19:group@thread.v2";

        await bot.Teams.SendAsync(group);

        await bot.Asha.SeesAsync("आपको किस कार्य में सहायता चाहिए?");
    }

    [Theory]
    [InlineData(
        "groupChat",
        "en-IN",
        "my password is Kochi@1234",
        "Please delete your last message here.",
        "This looks like a password. It has not been stored.")]
    [InlineData(
        "channel",
        "en-IN",
        "otp 482913",
        "Please delete your last message here.",
        "This looks like an OTP. It has not been stored.")]
    [InlineData(
        "groupChat",
        "hi-IN",
        "मेरा पैन ABCPK1234L है",
        "कृपया यहाँ भेजा गया अपना पिछला संदेश हटा दें।",
        "यह पैन (PAN) प्रतीत होता है।")]
    [InlineData(
        "channel",
        "hi-IN",
        "आधार 2341 2341 2346",
        "कृपया यहाँ भेजा गया अपना पिछला संदेश हटा दें।",
        "यह आधार संख्या प्रतीत होती है।")]
    public async Task A_secret_typed_in_a_group_is_answered_privately_without_repeating_it(
        string kind, string locale, string typed, string line, string words)
    {
        await using var bot = await TestBot.StartAsync();
        bot.Asha.Person.Locale = locale;
        await bot.Asha.SaysAsync("hi");
        var group = bot.Asha.Person.Says(typed);
        group["conversation"]!["conversationType"] = kind;
        group["conversation"]!["id"] = "19:group@thread.v2";

        await bot.Teams.SendAsync(group);
        var heard = await bot.Teams.Connector.WaitForAsync(answer =>
            answer.ConversationId.StartsWith("19:group", StringComparison.Ordinal));

        Assert.StartsWith(line, heard.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("password", heard.Text, StringComparison.OrdinalIgnoreCase);
        await bot.Asha.SeesAsync(words);
        Assert.All(
            typed.Split(' ').Where(word => word.Any(char.IsDigit)),
            word => Assert.DoesNotContain(word, bot.Asha.Text, StringComparison.Ordinal));
        Assert.Equal(0, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));
    }

    [Fact]
    public async Task People_outside_the_directory_are_answered_in_private_too()
    {
        await using var bot = await TestBot.StartAsync();
        var (hema, ravi) = (bot.Chat("hema.k"), bot.Chat("ravi.m").InHindi());

        await bot.Teams.SendAsync(InGroup(hema, "hi"));
        await bot.Teams.SendAsync(InGroup(ravi, "मेरी sso id निष्क्रिय है"));

        await hema.SeesAsync("answers and contacts need no registration");
        await ravi.SeesAsync("मेरी SSO-ID सक्रिय अथवा रीसेट करें");
    }

    private static JsonObject InGroup(TeamsChat who, string words, string kind = "groupChat")
    {
        var message = who.Person.Says(words);
        message["conversation"]!["conversationType"] = kind;
        message["conversation"]!["id"] = Group;
        return message;
    }
}
