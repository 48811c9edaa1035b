using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.TextProposals;

namespace BotApp.Contacts;

public static class ContactsModule
{
    public static void AddContacts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<ShowContacts, ShowContactsHandler>(ActionAccess.Officers);
        services.AddAction<EditContact, EditContactHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<SaveContact, SaveContactHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<ConfirmContact, ConfirmContactHandler>(ActionAccess.CellOrSystemsManager);
        services.AddScoped<ITextProposalTarget, ContactProposalStore>();
        services.AddSettings<ContactsOptions>("Contacts");
        services.AddOutboxHandler<ContactReviewPayload, ContactReviewOutboxHandler>();
        services.AddHostedService<ScheduleContactReviewJob>();
        services.AddScoped<INotificationRenderer, ContactReviewNotification>();
    }
}
