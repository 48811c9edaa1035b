namespace BotApp.Notifications;

/// <summary>What a refresh has to know of a <see cref="CardMessage"/>.</summary>
public sealed record SentCopy(Guid Id, string Topic, Guid Subject, int Version, Guid OfficerId, string? ActivityId);
