using BotApp.OfficeDirectory;

namespace BotApp.Requests;

/// <summary>
/// Who decides, with which post, in place of whom: read from the directory at the press. <paramref name="Authority"/> is null when
/// the officer acts on the own request.
/// </summary>
public sealed record Decider(Guid OfficerId, Authority? Authority, Guid? InPlaceOf);
