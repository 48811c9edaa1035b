using BotApp.Basics;
using BotApp.Charges;
using BotApp.Contacts;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Registration;
using BotApp.Registration.RecordMerge;
using Microsoft.Extensions.Options;

namespace BotApp.OfficeDirectory;

public static class OfficeDirectoryModule
{
    public static void AddOfficeDirectory(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<OfficeOptions>().BindConfiguration("Office").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => OfficeProfile.Read(File.ReadAllText(ShippedFile.Resolve(
            provider.GetRequiredService<IOptions<OfficeOptions>>().Value.Profile, builder.Environment.ContentRootPath))));
        services.AddScoped<ICallerResolver, RecogniseOfficerHandler>();
        services.AddAction<ShowRegistration, ShowRegistrationHandler>(StrangerAccess.Open);
        services.AddAction<Register, RegisterHandler>(StrangerAccess.Open);
        services.AddAction<MergeRecords, MergeRecordsHandler>();
        services.AddAction<RejectMerge, RejectMergeHandler>();
        services.AddScoped<INotificationRenderer, RecordMergeNotification>();
        services.AddAction<ShowContacts, ShowContactsHandler>();
        services.AddAction<EditContact, EditContactHandler>();
        services.AddAction<SaveContact, SaveContactHandler>();
        services.AddAction<ShowLinkOfficers, ShowLinkOfficersHandler>();
        services.AddAction<NameLinkOfficer, NameLinkOfficerHandler>();
        services.AddAction<EndLinkOfficer, EndLinkOfficerHandler>();
        services.AddAction<ChangeCharge, ChangeChargeHandler>();
        services.AddOutboxHandler<ReassignQueuePayload, ReassignQueueOutboxHandler>();
        services.AddScoped<INotificationRenderer, LinkOfficerNotification>();
        services.AddHostedService<SeedDirectoryJob>();
    }
}
