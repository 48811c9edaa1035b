using System.Globalization;
using BotApp.Conversation;
using BotApp.OfficeDirectory;

namespace BotApp.OfficeCalendar;

internal sealed class EditCalendarHandler(OfficeProfile profile) : IActionHandler<EditHolidays>, IActionHandler<EditSteps>
{
    public Task<Reply> HandleAsync(EditHolidays action, Inputs inputs, Turn turn, CancellationToken ct) =>
        Task.FromResult<Reply>(CalendarCard.Holidays(
            turn.Language,
            action.Year,
            HolidayText.Write(profile.Holidays.Where(holiday => holiday.Day.Year == action.Year))));

    public Task<Reply> HandleAsync(EditSteps action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var steps = profile.Steps;
        return Task.FromResult<Reply>(CalendarCard.Steps(turn.Language, id => StepsInput.Fields
            .Where(field => field.Id == id)
            .Select(field => field.Value(steps).ToString(CultureInfo.InvariantCulture))
            .FirstOrDefault()));
    }
}
