using BotApp.Conversation;
using BotApp.TextProposals;

namespace BotApp.Contacts;

public static class ContactsModule
{
    public static void AddContacts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<ShowContacts, ShowContactsHandler>(ActionAccess.Officers);
        services.AddAction<EditContact, EditContactHandler>(ActionAccess.Cell);
        services.AddAction<SaveContact, SaveContactHandler>(ActionAccess.Cell);
        services.AddScoped<ITextProposalTarget, ContactProposalStore>();
    }
}
