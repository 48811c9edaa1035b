using BotApp.Basics;
using BotApp.Notifications;

namespace BotApp.Retention;

public static class RetentionModule
{
    public static void AddRetention(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<RetentionOptions>().BindConfiguration("Retention").ValidateDataAnnotations()
            .Validate(
                retention => retention.AuditYears >= retention.RequestYears,
                "Retention:AuditYears must be at least Retention:RequestYears: the audit explains the requests.")
            .ValidateOnStart();
        services.AddScoped<PurgeStore>();
        services.AddOutboxHandler<PurgePayload, PurgeOutboxHandler>();
        services.AddHostedService<SchedulePurgeJob>();
    }
}
