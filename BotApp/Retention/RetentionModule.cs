using BotApp.Basics;
using BotApp.Conversation;
using BotApp.DirectoryEntries;
using BotApp.Notifications;
using BotApp.Requests.Attachments.Opening;

namespace BotApp.Retention;

public static class RetentionModule
{
    public static void AddRetention(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSettings<RetentionOptions>("Retention");
        services.AddScoped<PurgeStore>();
        services.AddOutboxHandler<PurgePayload, PurgeOutboxHandler>();
        services.AddHostedService<SchedulePurgeJob>();
        services.AddScoped<ErasureStore>();
        services.AddOutboxHandler<ErasePersonPayload, ErasePersonOutboxHandler>();
        services.AddScoped<INotificationRenderer, ErasureProposedNotification>();
        services.AddScoped<IDownload, PersonDownload>();
        services.AddAction<ShowClosedNotice, ShowClosedNoticeHandler>(ActionAccess.Anybody);
        services.AddAction<ShowMyData, ShowMyDataHandler>(ActionAccess.Anybody);
        services.AddAction<ExportPerson, ExportPersonHandler>(ActionAccess.Officers);
        services.AddAction<FindPerson, FindPersonHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<ShowPerson, ShowPersonHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<ClosePerson, ClosePersonHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<ProposeErasure, ProposeErasureHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<DecideErasure, DecideErasureHandler>(ActionAccess.SystemsManager);
        services.AddAction<SetHold, ChangeHoldHandler>(ActionAccess.SystemsManager);
        services.AddAction<LiftHold, ChangeHoldHandler>(ActionAccess.SystemsManager);
    }
}
