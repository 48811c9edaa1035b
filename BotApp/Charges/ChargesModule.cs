using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests.Attachments.Opening;

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
        services.AddAction<SendChargeProposal, SendChargeProposalHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<DiscardChargeProposal, DiscardChargeProposalHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<OpenOfficeOrder, OpenOfficeOrderHandler>(ActionAccess.Officers);
        services.AddScoped<IFileReceiver, AddOfficeOrderHandler>();
        services.AddScoped<IAttachmentAccess, OfficeOrderStore>();
        services.AddAction<DecideChargeProposal, DecideChargeProposalHandler>(ActionAccess.Officers);
        services.AddScoped<INotificationRenderer, LinkOfficerNotification>();
        services.AddScoped<INotificationRenderer, ChargeProposedNotification>();
        services.AddScoped<INotificationRenderer, ChargeChangedNotification>();
    }
}
