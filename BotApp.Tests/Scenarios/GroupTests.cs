using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

public sealed class GroupTests
{
    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task In_a_group_one_line_is_said_and_the_menu_comes_in_private(string kind)
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
        await bot.Asha.SeesAsync("You spoke to me in a group.");
        Assert.True(bot.Asha.Has("My requests"));
    }

    [Fact]
    public async Task A_stranger_in_a_group_is_told_where_to_go_and_nothing_is_stored_of_them()
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
