using BotApp.Audit;
using BotApp.Basics;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>Every reading of personal data is in the audit, once per person, subject and day.</summary>
public sealed class ReadAuditTests
{
    [Fact]
    public async Task Reading_the_same_request_is_recorded_once_a_day_for_each_reader()
    {
        var clock = new AdjustableClock(TestData.Noon);
        await using var bot = await TestBot.StartAsync(clock);
        await bot.Anil.SaysAsync("hi");
        var first = await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        var second = await bot.SubmitAsync(bot.Binu.Person.AadObjectId, tell: false);

        await OpensAsync(bot.Anil, first);
        await OpensAsync(bot.Anil, first);
        await OpensAsync(bot.Anil, second);
        Assert.Equal([(bot.Anil.Person.AadObjectId, first, 1), (bot.Anil.Person.AadObjectId, second, 1)], await ReadingsAsync(bot));

        clock.AdvanceTo(OfficeTime.At(OfficeTime.DayOf(TestData.Noon).AddDays(1), new TimeOnly(0, 0, 5)));
        await OpensAsync(bot.Anil, first);
        Assert.Contains((bot.Anil.Person.AadObjectId, first, 2), await ReadingsAsync(bot));
    }

    [Fact]
    public async Task A_card_that_is_sent_counts_as_read_and_one_without_personal_data_does_not()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Deepa.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");

        Assert.Equal([(bot.Anil.Person.AadObjectId, id, 1)], await ReadingsAsync(bot));

        await bot.Anil.PressesAsync("My queue");
        await bot.Asha.OpensMenuAsync();
        await bot.Asha.PressesAsync("My requests");
        await bot.Asha.PressesAsync("Open KCH-");
        await OpensAsync(bot.Deepa, id);
        Assert.Equal([(bot.Anil.Person.AadObjectId, id, 1)], await ReadingsAsync(bot));
    }

    private static Task<TeamsAnswer> OpensAsync(TeamsChat chat, Guid request) =>
        chat.Person.PressesAsync("approval.open", new { request = request.ToString("N") });

    /// <summary>Reader, subject and number of lines, in the order of the first reading.</summary>
    private static Task<List<(Guid Reader, Guid Subject, int Lines)>> ReadingsAsync(TestBot bot) => bot.ReadAsync(async db =>
        (await db.Audit.Where(line => line.Event == ReadAuditStore.Event).OrderBy(line => line.Seq).ToListAsync())
            .GroupBy(line => (line.ActorId!.Value, line.Subject))
            .Select(group => (group.Key.Value, group.Key.Subject, group.Count()))
            .ToList());
}
