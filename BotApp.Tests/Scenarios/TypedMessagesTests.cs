using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>What people of each desk type opens what their cards open.</summary>
public sealed class TypedMessagesTests
{
    [Theory]
    [InlineData("pending", "My queue")]
    [InlineData("anything to approve?", "My queue")]
    [InlineData("मुझे क्या अनुमोदित करना है", "मेरे पास लंबित")]
    [InlineData("show my sent batches", "Sent batches")]
    [InlineData("name a link officer", "Link officer")]
    [InlineData("officers who are not on teams", "Paper applications")]
    public async Task A_head_types_what_the_menu_offers(string typed, string title)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync(typed);

        Assert.Contains(title, bot.Anil.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what work is there today", "Work list")]
    [InlineData("show unanswered questions", "Questions")]
    [InlineData("load a template", "Official templates")]
    [InlineData("लंबित", "लंबित कार्य")]
    [InlineData("edit contacts", "Contacts")]
    public async Task The_cell_types_what_the_menu_offers(string typed, string title)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Cyril.SaysAsync(typed);

        Assert.Contains(title, bot.Cyril.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("which mails bounced")]
    [InlineData("show undelivered messages")]
    public async Task The_Systems_Manager_sees_what_was_not_delivered_among_the_figures(string typed)
    {
        await using var bot = await TestBot.StartAsync();
        var gopal = bot.Chat("Gopal Iyer");
        await gopal.SaysAsync(typed);

        Assert.Contains("Not delivered", gopal.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show me the work list")]
    [InlineData("export the register")]
    [InlineData("show unanswered questions")]
    [InlineData("change the head of a division")]
    public async Task A_command_of_another_post_opens_nothing(string typed)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync(typed);

        Assert.Contains("That is the work of another post", bot.Asha.Text, StringComparison.Ordinal);
        Assert.True(bot.Asha.Has("My requests"), bot.Asha.Text);
    }

    [Fact]
    public async Task A_Hindi_question_gets_a_Hindi_answer_without_changing_the_setting()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("क्या मोबाइल से फोटो भेज सकते हैं");
        Assert.Contains("स्रोत", bot.Asha.Text, StringComparison.Ordinal);

        await bot.Asha.SaysAsync("menu");
        Assert.Contains("What do you need?", bot.Asha.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Malayalam_is_understood_and_told_the_languages_of_the_answers()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("എസ്എസ്ഒ പാസ്‌വേഡ് മറന്നു");

        Assert.Contains("answers come in English or Hindi", bot.Asha.Text, StringComparison.Ordinal);
        Assert.Contains("Activate or reset my SSO-ID", bot.Asha.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_matters_are_answered_part_by_part()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("i forgot my password. how long does it take to create an sso id?");

        Assert.Contains("You asked 2 things", bot.Asha.Text, StringComparison.Ordinal);
        await bot.Asha.PressesAsync("Full answer 2");
        Assert.Contains("Last verified on", bot.Asha.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thanx a lot", "You are welcome.")]
    [InlineData("you are stupid", "I am sorry that this did not help.")]
    [InlineData("tell a joke", "a program and no person")]
    [InlineData("when will i get my salary", "This is not the computer cell's work")]
    [InlineData("what is the gst rate", "This is not the computer cell's work")]
    [InlineData("nobody is responding to my request", "I am sorry that this takes long.")]
    public async Task What_the_cell_cannot_answer_is_not_put_into_its_queue(string typed, string answer)
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync(typed);

        Assert.Contains(answer, bot.Asha.Text, StringComparison.Ordinal);
        Assert.False(await bot.ReadAsync(db => db.UnansweredQuestions.AnyAsync()));
    }
}
