using BotApp.OfficeDirectory;

namespace BotApp.Requests;

/// <summary>
/// Who acts, under which post, on behalf of whom: read from the directory at the press. <paramref name="Authority"/> is null when
/// officers act on their own request.
/// </summary>
public sealed record Decider(Guid OfficerId, Authority? Authority, Guid? InPlaceOf);
