namespace BotApp.Requests;

/// <summary>The fact that pages were added to a request under way.</summary>
public sealed record PagesAdded(Guid RequestId, Guid OfficerId, int Pages, DateTimeOffset At);
