using BotApp.Conversation;
using BotApp.Notifications;

namespace BotApp.TextProposals;

public static class TextProposalsModule
{
    public static void AddTextProposals(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<ShowTextProposals, ShowTextProposalsHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<OpenTextProposal, OpenTextProposalHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<ConfirmTextProposal, DecideTextProposalHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<RefuseTextProposal, DecideTextProposalHandler>(ActionAccess.CellOrSystemsManager);
        services.AddScoped<INotificationRenderer, TextProposedNotification>();
        services.AddScoped<INotificationRenderer, TextDecidedNotification>();
    }
}
