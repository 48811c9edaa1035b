using BotApp.Conversation;
using BotApp.OfficeDirectory;

namespace BotApp.OfficeCalendar;

internal sealed class ShowCalendarHandler(OfficeProfile profile) : IActionHandler<ShowCalendar>
{
    public Task<Reply> HandleAsync(ShowCalendar action, Inputs inputs, Turn turn, CancellationToken ct) =>
        Task.FromResult<Reply>(CalendarCard.Show(turn.Language, profile.Holidays, profile.Steps, turn.Today));
}
