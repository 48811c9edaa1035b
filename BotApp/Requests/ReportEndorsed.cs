using BotApp.OfficeDirectory;

namespace BotApp.Requests;

/// <summary>A head endorsed a charge report and forwarded it to the computer cell.</summary>
public sealed record ReportEndorsed(Guid RequestId, ActingOfficer By, DateTimeOffset At);
