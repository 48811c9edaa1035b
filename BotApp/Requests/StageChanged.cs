using BotApp.Audit;
using BotApp.OfficeDirectory;

namespace BotApp.Requests;

/// <summary>A request changed its stage. <paramref name="By"/> is null when the system did it.</summary>
public sealed record StageChanged(Guid RequestId, Stage From, Stage To, ActingOfficer? By, DateTimeOffset At)
{
    public AuditLine ToAuditLine(string detail = "") => new()
    {
        At = At,
        Event = To.AuditEvent(),
        Subject = RequestId,
        ActorId = By?.OfficerId,
        PostId = By?.Authority?.PostId,
        InPlaceOf = By?.InPlaceOf,
        Detail = detail,
    };
}
