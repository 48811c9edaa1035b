using BotApp.OfficeDirectory;

namespace BotApp.Requests;

/// <summary>A request changed its stage. <paramref name="By"/> is null when the system did it.</summary>
public sealed record StageChanged(Guid RequestId, Stage From, Stage To, ActingOfficer? By, DateTimeOffset At);
