using BotApp.Audit;
using BotApp.OfficeDirectory;

namespace BotApp.Requests;

/// <summary>A head endorsed a charge report and forwarded it to the computer cell.</summary>
public sealed record ReportEndorsed(Guid RequestId, ActingOfficer By, DateTimeOffset At)
{
    public const string AuditEvent = "request.marked";

    public AuditLine ToAuditLine() => new()
    {
        At = At,
        Event = AuditEvent,
        Subject = RequestId,
        ActorId = By.OfficerId,
        PostId = By.Authority?.PostId,
        InPlaceOf = By.InPlaceOf,
    };
}
