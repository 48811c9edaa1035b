using BotApp.Conversation;
using BotApp.Notifications;

namespace BotApp.Charges;

public static class ChargesModule
{
    public static void AddCharges(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<ShowLinkOfficers, ShowLinkOfficersHandler>(ActionAccess.Officers);
        services.AddAction<NameLinkOfficer, NameLinkOfficerHandler>(ActionAccess.Officers);
        services.AddAction<EndLinkOfficer, EndLinkOfficerHandler>(ActionAccess.Officers);
        services.AddAction<ChangeCharge, ChangeChargeHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<DecideChargeProposal, DecideChargeProposalHandler>(ActionAccess.Officers);
        services.AddScoped<INotificationRenderer, LinkOfficerNotification>();
        services.AddScoped<INotificationRenderer, ChargeProposedNotification>();
        services.AddScoped<INotificationRenderer, ChargeChangedNotification>();
    }
}
