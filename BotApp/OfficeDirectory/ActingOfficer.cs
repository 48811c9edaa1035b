namespace BotApp.OfficeDirectory;

/// <summary>
/// Who acts, under which post, on behalf of whom: read from the directory at the press. <paramref name="Authority"/> is null when
/// officers act on their own request.
/// </summary>
public sealed record ActingOfficer(Guid OfficerId, Authority? Authority, Guid? InPlaceOf);
