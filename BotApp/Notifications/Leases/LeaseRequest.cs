namespace BotApp.Notifications.Leases;

/// <summary>
/// Request for a lease: the worker, the kind of rows, the instant by which they are due (office clock), the duration, and how many at most.
/// </summary>
/// <param name="ForMail">Mails, or everything else; a person may receive one of each concurrently.</param>
public sealed record LeaseRequest(Guid Worker, bool ForMail, DateTimeOffset DueBy, TimeSpan Length, int MaxRows);
