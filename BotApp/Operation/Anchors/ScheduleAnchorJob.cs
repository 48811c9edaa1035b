using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.Extensions.Options;

namespace BotApp.Operation.Anchors;

/// <summary>Schedules the next anchor.</summary>
internal sealed class ScheduleAnchorJob(
    IServiceScopeFactory scopes, IOptions<AuditOptions> options, TimeProvider clock, ILogger<ScheduleAnchorJob> log)
    : ScheduleJob(scopes, clock, log)
{
    protected override Task ScheduleAsync(BotDb db, DateTimeOffset now, CancellationToken ct) =>
        db.ScheduleAnchorAsync(options.Value, now, ct);
}
