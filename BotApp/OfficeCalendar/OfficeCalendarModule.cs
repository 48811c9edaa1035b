using BotApp.Conversation;
using BotApp.TextProposals;

namespace BotApp.OfficeCalendar;

public static class OfficeCalendarModule
{
    public static void AddOfficeCalendar(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<ShowCalendar, ShowCalendarHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<EditHolidays, EditCalendarHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<EditSteps, EditCalendarHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<SaveHolidays, SaveCalendarHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<SaveSteps, SaveCalendarHandler>(ActionAccess.CellOrSystemsManager);
        services.AddScoped<ITextProposalTarget, CalendarProposalStore>();
    }
}
