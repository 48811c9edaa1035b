using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using BotApp.TextProposals;

namespace BotApp.OfficeCalendar;

/// <summary>Proposes holidays or steps: they apply once a second person has confirmed them.</summary>
internal sealed class SaveCalendarHandler(BotDb db, OfficeProfile profile) : IActionHandler<SaveHolidays>, IActionHandler<SaveSteps>
{
    public async Task<Reply> HandleAsync(SaveHolidays action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        Reply Form(Refusal why) => CalendarCard.Holidays(turn.Language, action.Year, inputs.Text(SaveHolidays.Days), why);

        if (HolidayText.Parse(inputs.Text(SaveHolidays.Days) ?? "", action.Year, turn.Today).IsRefused(out var why, out var days))
        {
            return Form(why);
        }

        var live = (await db.OfficeSettingsAsync(ct)).Holidays ?? profile.Holidays;
        return await ProposeAsync(
            OfficeSetting.Holidays,
            OfficeSettingValues.ToJson(live),
            OfficeSettingValues.ToJson([.. live.Where(holiday => holiday.Day.Year != action.Year).Concat(days).OrderBy(one => one.Day)]),
            Form,
            turn,
            ct);
    }

    public async Task<Reply> HandleAsync(SaveSteps action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        Reply Form(Refusal why) => CalendarCard.Steps(turn.Language, inputs.Text, why);

        return StepsInput.Parse(inputs).IsRefused(out var why, out var steps)
            ? Form(why)
            : await ProposeAsync(
                OfficeSetting.Steps,
                OfficeSettingValues.ToJson((await db.OfficeSettingsAsync(ct)).Steps ?? profile.Steps),
                OfficeSettingValues.ToJson(steps),
                Form,
                turn,
                ct);
    }

    private async Task<Reply> ProposeAsync(
        string key, string before, string after, Func<Refusal, Reply> form, Turn turn, CancellationToken ct)
    {
        if (before == after)
        {
            return Show(turn, new Phrase("Nothing has changed.", "कुछ नहीं बदला।"));
        }

        var confirmers = await db.TextConfirmersAsync(turn.Officer.Id, turn.Now, ct);
        if (confirmers.All.Count == 0)
        {
            return form(new NobodyToConfirm());
        }

        var proposal = new TextProposal
        {
            Id = Guid.CreateVersion7(turn.Now),
            Kind = TextKind.OfficeCalendar,
            Key = key,
            Before = before,
            After = after,
            ProposedById = turn.Officer.Id,
            ProposedAt = turn.Now,
        };
        await db.ProposeTextAsync(proposal, CalendarProposalStore.Name, confirmers, turn.Now, ct);
        return await db.SaveAsync(turn.Now, ct) ? Show(turn, confirmers.Sentence) : form(new ConcurrentChange());
    }

    private CardContent Show(Turn turn, Phrase done) =>
        CalendarCard.Show(turn.Language, profile.Holidays, profile.Steps, turn.Today, done);
}
