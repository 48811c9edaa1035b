using BotApp.OfficeDirectory;

namespace BotApp.Requests;

/// <summary>
/// Who decides, with which post, in place of whom: read from the directory at the press. <paramref name="Authority"/> is null when
/// the officer acts on the own request.
/// </summary>
public sealed record Decider(Guid OfficerId, Authority? Authority, Guid? InPlaceOf);

/// <summary>The fact that a request changed its stage. <paramref name="By"/> is null when the clock did it.</summary>
public sealed record Moved(Guid RequestId, Stage From, Stage To, Decider? By, DateTimeOffset At);

/// <summary>The fact that a head marked a report to the computer cell.</summary>
public sealed record Marked(Guid RequestId, Decider By, DateTimeOffset At);

/// <summary>The fact that pages were added to a request under way.</summary>
public sealed record PagesAdded(Guid RequestId, Guid OfficerId, int Pages, DateTimeOffset At);
