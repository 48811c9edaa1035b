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
        services.AddAction<ShowRegistration, ShowRegistrationHandler>(ActionAccess.Anybody);
        services.AddAction<Register, RegisterHandler>(ActionAccess.Anybody);
        services.AddAction<MergeRecords, MergeRecordsHandler>(ActionAccess.Officers);
        services.AddAction<RejectMerge, RejectMergeHandler>(ActionAccess.Officers);
        services.AddScoped<INotificationRenderer, RecordMergeNotification>();
        services.AddAction<ShowContacts, ShowContactsHandler>(ActionAccess.Officers);
        services.AddAction<EditContact, EditContactHandler>(ActionAccess.Cell);
        services.AddAction<SaveContact, SaveContactHandler>(ActionAccess.Cell);
        services.AddAction<ShowLinkOfficers, ShowLinkOfficersHandler>(ActionAccess.Officers);
        services.AddAction<NameLinkOfficer, NameLinkOfficerHandler>(ActionAccess.Officers);
        services.AddAction<EndLinkOfficer, EndLinkOfficerHandler>(ActionAccess.Officers);
        services.AddAction<ChangeCharge, ChangeChargeHandler>(ActionAccess.CellOrSystemsManager);
        services.AddOutboxHandler<ReassignQueuePayload, ReassignQueueOutboxHandler>();
        services.AddScoped<INotificationRenderer, LinkOfficerNotification>();
        services.AddHostedService<SeedDirectoryJob>();
    }
}
