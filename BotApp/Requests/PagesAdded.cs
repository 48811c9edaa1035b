namespace BotApp.Requests;

/// <summary>Pages were added to a submitted request.</summary>
public sealed record PagesAdded(Guid RequestId, Guid OfficerId, int Pages, DateTimeOffset At);
