using BotApp.Conversation;
using BotApp.Notifications.Mail;
using BotApp.Notifications.Reminders;
using BotApp.Notifications.Undelivered;
using Microsoft.Extensions.Options;

namespace BotApp.Notifications;

public static class NotificationsModule
{
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<OutboxOptions>().BindConfiguration("Outbox").ValidateDataAnnotations()
            .Validate(outbox => 3 * outbox.PollSeconds <= outbox.LeaseSeconds, "Outbox:PollSeconds must be at most a third of Outbox:LeaseSeconds, or a lease would expire before it is renewed.")
            .ValidateOnStart();
        services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateDataAnnotations()
            .Validate(mail => mail.Transport is not MailTransport.Smtp || mail.Host.Length > 0, "Mail:Host is not set, but Mail:Transport is Smtp.")
            .Validate(mail => mail.Encryption is not MailEncryption.None || mail.IsRelayHere, "Mail:Encryption may be None only for a relay on this machine (Mail:Host a loopback address).")
            .Validate(mail => mail.TrustedCertificate.Length == 0 || File.Exists(mail.TrustedCertificate), "Mail:TrustedCertificate: the file does not exist.")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetService<IMailOutage>() is { } outage
            ? new InterruptibleMail(CarrierOf(provider, builder), outage)
            : CarrierOf(provider, builder));
        services.AddScoped<ISend, TellJob>();
        services.AddScoped<ISend, RefreshCardJob>();
        services.AddScoped<ISend, MailNoticeJob>();
        services.AddScoped<ISend, RemindStepJob>();
        services.AddScoped<ISend, DigestDayJob>();
        services.AddScoped<INotice, ReminderHandler>();
        services.AddScoped<INotice, EscalationHandler>();
        services.AddAction<ShowUndelivered, ShowUndeliveredHandler>();
        services.AddAction<RetryUndelivered, RetryUndeliveredHandler>();
        services.AddAction<CloseUndelivered, CloseUndeliveredHandler>();
        services.AddHostedService<PlanDigestJob>();
        services.AddSingleton<LiveNodes>();
        services.AddHostedService<LiveNodesJob>();
        services.AddHostedService<OutboxJob>();
    }

    private static ICarryMail CarrierOf(IServiceProvider provider, WebApplicationBuilder builder) =>
        provider.GetRequiredService<IOptions<MailOptions>>().Value is var mail && mail.Transport is MailTransport.Smtp
            ? new SmtpMail(mail, provider.GetRequiredService<TimeProvider>())
            : new FolderMail(Path.GetFullPath(mail.Folder, builder.Environment.ContentRootPath));
}
