using BotApp.OfficeCalendar;
using BotApp.OfficeDirectory;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Scenarios;

/// <summary>The computer cell edits holidays and steps; a second person confirms them.</summary>
public sealed class OfficeCalendarTests
{
    [Fact]
    public async Task Holidays_and_steps_apply_once_a_second_person_has_confirmed_them()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        var (gopal, profile) = (bot.Chat("Gopal Iyer"), bot.Services.GetRequiredService<OfficeProfile>());
        var onam = new DateOnly(2027, 9, 13);
        await gopal.SaysAsync("hi");
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Directory");
        await bot.Cyril.PressesAsync("Holidays and reminders");
        Assert.Contains("25-Dec-2026: \nChristmas", bot.Cyril.Text, StringComparison.Ordinal);

        await bot.Cyril.PressesAsync("Edit 2027");
        var days = bot.Cyril.Value(SaveHolidays.Days) + "\n2027-09-13 Onam";
        await bot.Cyril.PressesAsync("Send for confirmation", (SaveHolidays.Days, days));
        Assert.Contains("“2027-09-13 Onam” is not a holiday of 2027", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Equal(days, bot.Cyril.Value(SaveHolidays.Days));
        await bot.Cyril.PressesAsync("Send for confirmation", (SaveHolidays.Days, days + " / ओणम"));
        Assert.Contains("Waiting for confirmation by Gopal Iyer", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.True(profile.Calendar.IsWorkingDay(onam));
        await gopal.SeesAsync("2027-09-13 Onam / ओणम");
        await gopal.PressesAsync("Confirm");
        Assert.Contains("it applies from now on", gopal.Text, StringComparison.Ordinal);
        await gopal.SaysAsync("hi");
        Assert.False(profile.Calendar.IsWorkingDay(onam));

        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Directory");
        await bot.Cyril.PressesAsync("Holidays and reminders");
        await bot.Cyril.PressesAsync("Edit the steps");
        await bot.Cyril.PressesAsync("Send for confirmation", (SaveSteps.Escalate, "1"));
        Assert.Contains("An escalation cannot come before its reminder", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("Send for confirmation", (SaveSteps.Escalate, "7"));
        await gopal.SeesAsync("Reminders and escalation");
        await gopal.PressesAsync("Confirm");
        await gopal.SaysAsync("hi");
        Assert.Equal((2, 7), (profile.RemindAfterDays, profile.EscalateAfterDays));
        Assert.Equal(
            ["holidays.changed", "steps.changed"],
            await bot.ReadAsync(db => db.Audit.Where(line => line.Event.EndsWith(".changed") && line.Subject == Guid.Empty)
                .OrderBy(line => line.Seq).Select(line => line.Event).ToListAsync()));
    }
}
