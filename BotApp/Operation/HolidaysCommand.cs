using System.CommandLine;
using BotApp.Audit;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Operation;

/// <summary>Lists and changes the office's holidays, even while the bot runs; every node follows with its next turn.</summary>
internal sealed class HolidaysCommand(BotDb db, OfficeProfile profile, TimeProvider clock)
{
    public static Command Describe(ICommandRunner runner)
    {
        var year = new Argument<int?>("year")
        {
            Description = "The calendar year; the current one when left out.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var day = new Argument<string>("date") { Description = "The day: 2027-03-04." };
        var english = new Argument<string>("english") { Description = "Its name in English." };
        var hindi = new Argument<string>("hindi") { Description = "Its name in Hindi." };
        var list = new Command("list", "Lists the holidays of a year.") { year };
        list.SetAction((words, ct) => runner.RunAsync<HolidaysCommand>(holidays => holidays.ListAsync(words.GetValue(year), ct)));
        var add = new Command("add", "Adds a holiday.") { day, english, hindi };
        add.SetAction((words, ct) => runner.RunAsync<HolidaysCommand>(holidays => holidays.ChangeAsync(
            words.GetRequiredValue(day),
            (known, date, today) => HolidayList.Add(
                known,
                new Holiday(date, new Phrase(words.GetRequiredValue(english).Trim(), words.GetRequiredValue(hindi).Trim())),
                today),
            ct)));
        var remove = new Command("remove", "Removes a holiday.") { day };
        remove.SetAction((words, ct) => runner.RunAsync<HolidaysCommand>(holidays => holidays.ChangeAsync(
            words.GetRequiredValue(day), (known, date, _) => HolidayList.Remove(known, date), ct)));
        return new Command("holidays", "Lists, adds or removes holidays, even while the bot runs.") { list, add, remove };
    }

    private async Task<CommandResult> ListAsync(int? year, CancellationToken ct)
    {
        if (await db.UnusableReasonAsync(ct) is { } why)
        {
            return CommandResult.Failed(why);
        }

        var wanted = year ?? OfficeTime.DayOf(clock.GetUtcNow()).Year;
        var holidays = (await HolidaysAsync(ct)).Where(holiday => holiday.Day.Year == wanted).OrderBy(holiday => holiday.Day).ToList();
        return holidays.Count == 0
            ? CommandResult.Failed($"No holidays are entered for {wanted}.")
            : CommandResult.Done(string.Join(
                '\n',
                holidays.Select(holiday =>
                    $"{OfficeTime.ToIso(holiday.Day)} {holiday.Day.DayOfWeek.ToString()[..3]} {holiday.Name.Both()}")));
    }

    private async Task<CommandResult> ChangeAsync(
        string day, Func<IReadOnlyList<Holiday>, DateOnly, DateOnly, Result<List<Holiday>>> change, CancellationToken ct)
    {
        if (await db.UnusableReasonAsync(ct) is { } unusable)
        {
            return CommandResult.Failed(unusable);
        }

        if (OfficeTime.ParseIso(day) is not { } date)
        {
            return CommandResult.Failed($"“{day}” is not a date. Write it as 2027-03-04.");
        }

        var now = clock.GetUtcNow();
        await db.BeginWriteAsync(ct);
        if (change(await HolidaysAsync(ct), date, OfficeTime.DayOf(now)).IsRefused(out var why, out var holidays))
        {
            return CommandResult.Failed($"Nothing was changed. {why.Message.English}");
        }

        await db.SetOfficeSettingAsync(OfficeSetting.Holidays, OfficeSettingValues.ToJson(holidays), now, ct);
        db.Audit.Add(AuditLine.Create("holidays.changed", Guid.Empty, null, now, OfficeTime.ToIso(date)));
        return await db.SaveAsync(now, ct)
            ? CommandResult.Done(
                $"Holidays of {date.Year}: {holidays.Count(holiday => holiday.Day.Year == date.Year)}. A running bot "
                + "follows with its next turn. "
                    + "Reminders that are scheduled already keep their day.")
            : CommandResult.Failed("Nothing was changed: somebody else changed the holidays at the same time. Run it again.");
    }

    private async Task<IReadOnlyList<Holiday>> HolidaysAsync(CancellationToken ct) =>
        (await db.OfficeSettingsAsync(ct)).Holidays ?? profile.Holidays;
}
