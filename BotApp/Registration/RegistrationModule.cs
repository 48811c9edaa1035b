using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Registration.RecordMerge;

namespace BotApp.Registration;

public static class RegistrationModule
{
    public static void AddRegistration(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<ShowRegistration, ShowRegistrationHandler>(ActionAccess.Anybody);
        services.AddAction<Register, RegisterHandler>(ActionAccess.Anybody);
        services.AddAction<MergeRecords, MergeRecordsHandler>(ActionAccess.Officers);
        services.AddAction<RejectMerge, RejectMergeHandler>(ActionAccess.Officers);
        services.AddScoped<INotificationRenderer, RecordMergeNotification>();
    }
}
