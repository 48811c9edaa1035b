using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications.Cluster;
using BotApp.Notifications.Leases;
using BotApp.Notifications.Mail;
using BotApp.Notifications.Undelivered;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.Extensions.Options;

namespace BotApp.Notifications;

public static class NotificationsModule
{
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSettings<OutboxOptions>("Outbox").Validate(
            outbox => 3 * outbox.PollSeconds <= outbox.LeaseSeconds,
            "Outbox:PollSeconds must be at most a third of Outbox:LeaseSeconds, or a lease would expire before it is renewed.");
        services.AddSettings<MailOptions>("Mail")
            .Validate(
                mail => mail.Transport is not MailTransportKind.Smtp || mail.Host.Length > 0,
                "Mail:Host is not set, but Mail:Transport is Smtp.")
            .Validate(
                mail => !mail.UsesTokens || mail.HasCompleteTokenSettings,
                "Mail:TenantId is set, so the bot logs in at the relay by token: set Mail:User (the mailbox), Mail:TenantId and "
                    + "Mail:ClientId (GUIDs) and exactly one of Mail:ClientSecret and Mail:CertificatePath, and leave Mail:Password empty.")
            .Validate(
                mail => mail.UsesTokens || mail.ClientId.Length + mail.ClientSecret.Length + mail.CertificatePath.Length == 0,
                "Mail:ClientId, Mail:ClientSecret and Mail:CertificatePath serve only a log-in by token; set Mail:TenantId too.")
            .Validate(
                mail => mail.Encryption is not MailEncryption.None || mail.IsRelayLocal,
                "Mail:Encryption may be None only for a relay on this machine (Mail:Host a loopback address).")
            .Validate<OfficeProfile>(
                (mail, profile) => !string.Equals(mail.From, profile.ComputerCellMail, StringComparison.OrdinalIgnoreCase),
                "Mail:From is the computer cell's address, which receives the batches; set the office's own address.")
            .Validate(
                mail => mail.TrustedCertificate.Length == 0 || File.Exists(mail.TrustedCertificate),
                "Mail:TrustedCertificate: the file does not exist.");
        services.AddSingleton(provider => provider.GetService<IMailOutage>() is { } outage
            ? new InterruptibleMailTransport(CreateMailTransport(provider, builder), outage)
            : CreateMailTransport(provider, builder));
        services.AddScoped<ISavedForms, SavedFormStore>();
        services.AddScoped<ReadAuditStore>();
        services.AddScoped<IReadAudit>(provider => provider.GetRequiredService<ReadAuditStore>());
        services.AddScoped<VisibilityPolicy>();
        services.AddOutboxHandler<NotificationPayload, NotificationOutboxHandler>();
        services.AddOutboxHandler<RefreshCardPayload, RefreshCardOutboxHandler>();
        services.AddOutboxHandler<LateReplyPayload, LateReplyOutboxHandler>();
        services.AddScoped<ILateReplies, LateReplyStore>();
        services.AddOutboxHandler<FallbackMailPayload, FallbackMailOutboxHandler>();
        services.AddAction<ShowUndelivered, ShowUndeliveredHandler>(ActionAccess.Cell);
        services.AddAction<RetryUndelivered, RetryUndeliveredHandler>(ActionAccess.Cell);
        services.AddAction<DismissUndelivered, DismissUndeliveredHandler>(ActionAccess.Cell);
        if (builder.Configuration.GetValue<StorageProvider>("Storage:Provider") is StorageProvider.Postgres)
        {
            services.AddScoped<IOutboxLeases, PostgresLeaseStore>();
            services.AddScoped<INodeRegistry, PostgresNodeStore>();
        }
        else
        {
            services.AddScoped<IOutboxLeases, SqliteLeaseStore>();
            services.AddScoped<INodeRegistry, SingleNodeStore>();
        }

        services.AddSingleton<ClusterMembership>();
        services.AddSingleton<DeliveryFindings>();
        services.AddHostedService<HeartbeatJob>();
        services.AddHostedService<OutboxJob>();
    }

    /// <summary>
    /// Registers the handler of the outbox rows that carry this payload. A row whose payload cannot be read is dead-lettered.
    /// </summary>
    public static void AddOutboxHandler<TPayload, THandler>(this IServiceCollection services)
        where TPayload : class, IOutboxPayload
        where THandler : class, IOutboxHandler<TPayload>
    {
        services.AddScoped<IOutboxHandler<TPayload>, THandler>();
        services.AddSingleton(new OutboxRoute(
            TPayload.Kind,
            typeof(TPayload),
            (scope, row, ct) => OutboxPayloads.TryRead<TPayload>(row.Payload, out var payload)
                ? scope.GetRequiredService<IOutboxHandler<TPayload>>().HandleAsync(payload, row, ct)
                : Task.FromResult<SendResult>(new SendResult.DeadLetter(FailureReason.UnreadablePayload))));
    }

    private static IMailTransport CreateMailTransport(IServiceProvider provider, WebApplicationBuilder builder) =>
        provider.GetRequiredService<IOptions<MailOptions>>().Value is var mail && mail.Transport is MailTransportKind.Smtp
            ? new SmtpMailTransport(
                mail,
                provider.GetRequiredService<TimeProvider>(),
                mail.UsesTokens ? provider.GetRequiredService<IMailTokens>() : null)
            : new FolderMailTransport(Path.GetFullPath(mail.Folder, builder.Environment.ContentRootPath));
}
