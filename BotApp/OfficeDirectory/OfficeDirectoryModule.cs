using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory.Contacts;
using BotApp.OfficeDirectory.Cover;
using BotApp.OfficeDirectory.Joining;
using BotApp.OfficeDirectory.Registration;
using Microsoft.Extensions.Options;

namespace BotApp.OfficeDirectory;

public static class OfficeDirectoryModule
{
    public static void AddOfficeDirectory(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<OfficeOptions>().BindConfiguration("Office").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => OfficeProfile.Read(File.ReadAllText(ShippedFile.Find(
            provider.GetRequiredService<IOptions<OfficeOptions>>().Value.Profile, builder.Environment.ContentRootPath))));
        services.AddScoped<IRecognise, RecogniseOfficerHandler>();
        services.AddAction<ShowRegistration, ShowRegistrationHandler>(openToStrangers: true);
        services.AddAction<Register, RegisterHandler>(openToStrangers: true);
        services.AddAction<JoinRecords, JoinRecordsHandler>();
        services.AddAction<KeepApart, KeepApartHandler>();
        services.AddScoped<INotice, JoinAskedHandler>();
        services.AddAction<ShowContacts, ShowContactsHandler>();
        services.AddAction<EditContact, EditContactHandler>();
        services.AddAction<SaveContact, SaveContactHandler>();
        services.AddAction<ShowCover, ShowCoverHandler>();
        services.AddAction<NameLink, NameLinkHandler>();
        services.AddAction<EndLink, EndLinkHandler>();
        services.AddAction<ChangeCharge, ChangeChargeHandler>();
        services.AddScoped<ISend, MoveDeskJob>();
        services.AddScoped<INotice, LinkNamedHandler>();
        services.AddHostedService<LoadDirectoryJob>();
    }
}
