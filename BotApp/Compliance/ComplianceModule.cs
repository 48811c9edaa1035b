using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests.Attachments.Opening;

namespace BotApp.Compliance;

public static class ComplianceModule
{
    public static void AddCompliance(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<ShowCompliance, ShowComplianceHandler>(ActionAccess.HeadsCellOrSystemsManager);
        services.AddAction<ExportCompliance, ExportComplianceHandler>(ActionAccess.HeadsCellOrSystemsManager);
        services.AddScoped<IDownload, ComplianceDownload>();
        services.AddScoped<INotificationRenderer, ComplianceNotification>();
    }
}
