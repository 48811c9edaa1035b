using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Uploads;

namespace BotApp.Campaigns;

public static class CampaignsModule
{
    public static void AddCampaigns(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSettings<CampaignOptions>("Campaign");
        services.AddAction<ShowCampaigns, ShowCampaignsHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<OpenCampaign, OpenCampaignHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<PrepareCampaign, PrepareCampaignHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<ChangeCampaign, ChangeCampaignHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<UseOrderList, UseOrderListHandler>(ActionAccess.CellOrSystemsManager);
        services.AddScoped<IWorkbookRecognizer, UseOrderListHandler>();
        services.AddAction<AnswerCheckIn, AnswerCheckInHandler>(ActionAccess.Officers);
        services.AddAction<OptOutOfCampaign, OptOutOfCampaignHandler>(ActionAccess.Officers);
        services.AddOutboxHandler<CampaignRoundPayload, CampaignRoundOutboxHandler>();
        services.AddOutboxHandler<CampaignWeekPayload, CampaignWeekOutboxHandler>();
        services.AddOutboxHandler<CheckInPayload, CheckInOutboxHandler>();
        services.AddHostedService<ScheduleCampaignsJob>();
        services.AddScoped<INotificationRenderer, CampaignNudgeNotification>();
        services.AddScoped<INotificationRenderer, CampaignStragglersNotification>();
    }
}
