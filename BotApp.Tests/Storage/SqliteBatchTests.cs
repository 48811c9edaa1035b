using System.Text.RegularExpressions;
using BotApp.Conversation;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>The rows of a save go to SQLite in few commands: none of them may fail unseen, wherever it stands.</summary>
public sealed partial class SqliteBatchTests
{
    /// <summary>Ten rows of the widest table.</summary>
    private const int MaxParameters = 400;

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public async Task A_row_that_cannot_be_stored_refuses_the_whole_save(int others)
    {
        await using var bot = await TestBot.StartAsync();
        var (asha, now) = (bot.Asha.Person.AadObjectId, bot.Clock.GetUtcNow());
        var id = await bot.SubmitAsync(asha, tell: false);
        await bot.DoAsync(async db =>
        {
            db.SavedForms.Add(Form(asha, "known"));
            Assert.True(await db.SaveAsync(now, default));
            return 0;
        });

        await bot.DoAsync(async db =>
        {
            // The row of the table "SavedForms" comes after the update of the table "Requests", whose result is read.
            (await db.Requests.SingleAsync(request => request.Id == id)).Escalate();
            db.SavedForms.AddRange(Enumerable.Range(0, others).Select(number => Form(asha, $"new {number}")));
            db.SavedForms.Add(Form(asha, "known"));
            Assert.False(await db.SaveAsync(now, default));
            return 0;
        });

        Assert.False((await bot.RequestAsync(id)).IsEscalated);
        Assert.Equal(1, await bot.ReadAsync(db => db.SavedForms.CountAsync()));
    }

    /// <summary>The driver looks each parameter up in each statement of its command, all under the write lock.</summary>
    [Fact]
    public async Task A_large_save_is_sent_in_commands_of_few_parameters()
    {
        using var log = new StatementLog();
        await using var bot = await TestBot.StartAsync();
        var (asha, now) = (bot.Asha.Person.AadObjectId, bot.Clock.GetUtcNow());
        var commands = await log.OfAsync(() => bot.DoAsync(async db =>
        {
            db.SavedForms.AddRange(Enumerable.Range(0, 500).Select(number => Form(asha, $"form {number}")));
            Assert.True(await db.SaveAsync(now, default));
            return 0;
        }));

        var parameters = commands.Select(command => Parameter().Count(command)).ToList();
        Assert.InRange(parameters.Sum(), 500 * 4, int.MaxValue);
        Assert.All(parameters, count => Assert.InRange(count, 0, MaxParameters));
        Assert.InRange(commands.Count, 2, 100);
    }

    [GeneratedRegex(@"@p\d+")]
    private static partial Regex Parameter();

    private static SavedForm Form(Guid officer, string name) => new() { OfficerId = officer, Form = name, Values = "{}" };
}
