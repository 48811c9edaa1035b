using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Operation;

/// <summary>The command <c>holidays</c> beside a running bot.</summary>
public sealed class HolidaysCommandTests
{
    [Fact]
    public async Task Holidays_are_listed_added_and_removed_and_the_running_bot_follows()
    {
        await using var bot = await TestBot.StartAsync();
        var year = OfficeTime.DayOf(bot.Clock.GetUtcNow()).Year + 2;
        var (day, eve) = ($"{year}-09-13", $"{year}-09-12");
        var calendar = bot.Services.GetRequiredService<OfficeProfile>();

        Assert.Equal((1, $"No holidays are entered for {year}."), Said(await bot.RunsCommandAsync("holidays", "list", $"{year}")));
        Assert.Equal(0, (await bot.RunsCommandAsync("holidays", "add", day, "Onam", "ओणम")).Code);
        Assert.Equal(0, (await bot.RunsCommandAsync("holidays", "add", eve, "Eve of Onam", "ओणम की पूर्व संध्या")).Code);
        var (twice, why) = await bot.RunsCommandAsync("holidays", "add", day, "Onam", "ओणम");
        Assert.Equal(1, twice);
        Assert.Contains("is a holiday already: Onam", why, StringComparison.Ordinal);

        await bot.Asha.SaysAsync("hi");
        Assert.Equal(["Eve of Onam", "Onam"], calendar.Holidays.Where(one => one.Day.Year == year).Select(one => one.Name.English));

        Assert.Equal(0, (await bot.RunsCommandAsync("holidays", "remove", eve)).Code);
        var (_, list) = await bot.RunsCommandAsync("holidays", "list", $"{year}");
        Assert.Equal($"{day} {OfficeTime.ParseIso(day)!.Value.DayOfWeek.ToString()[..3]} Onam / ओणम", list.Trim());
        await bot.Asha.SaysAsync("hi");
        Assert.Equal("Onam", Assert.Single(calendar.Holidays, one => one.Day.Year == year).Name.English);

        Assert.Contains("is not a date", (await bot.RunsCommandAsync("holidays", "remove", "13.9.")).Said, StringComparison.Ordinal);
        Assert.Equal(3, await bot.ReadAsync(db => db.Audit.CountAsync(line => line.Event == "holidays.changed")));
    }

    private static (int Code, string Said) Said((int Code, string Said) result) => (result.Code, result.Said.Trim());
}
