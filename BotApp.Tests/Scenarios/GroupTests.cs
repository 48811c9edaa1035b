using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

public sealed class GroupTests
{
    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task A_group_message_gets_one_line_and_a_private_menu(string kind)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        var group = bot.Asha.Person.Says("bhool gaya password");
        group["conversation"]!["conversationType"] = kind;
        group["conversation"]!["id"] = "19:group@thread.v2";

        await bot.Teams.SendAsync(group);
        var line = await bot.Teams.Connector.WaitForAsync(heard => heard.ConversationId.StartsWith("19:group", StringComparison.Ordinal));

        Assert.Contains("private chat", line.Text, StringComparison.Ordinal);
        Assert.Null(line.Card);
        await bot.Asha.SeesAsync("You wrote to me in a group.");
        Assert.True(bot.Asha.Has("My requests"));
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
    public async Task A_stranger_in_a_group_is_redirected_and_not_stored()
    {
        await using var bot = await TestBot.StartAsync();
        var hema = bot.Chat("hema.k");
        var group = hema.Person.Says("hi");
        group["conversation"]!["conversationType"] = "groupChat";
        group["conversation"]!["id"] = "19:group@thread.v2";

        await bot.Teams.SendAsync(group);
        var line = await bot.Teams.Connector.WaitForAsync(heard => heard.ConversationId.StartsWith("19:group", StringComparison.Ordinal));

        Assert.Contains("write “hi” there", line.Text, StringComparison.Ordinal);
        Assert.Equal(0, await bot.ReadAsync(db => db.Chats.CountAsync(chat => chat.OfficerId == hema.Person.AadObjectId)));
    }
}
