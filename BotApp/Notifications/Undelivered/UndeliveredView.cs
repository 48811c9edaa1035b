namespace BotApp.Notifications.Undelivered;

/// <summary>
/// One undelivered message. <paramref name="Name"/>: the person or the batch; <paramref name="SentByMail"/>: it was sent by mail instead.
/// </summary>
public sealed record UndeliveredLine(string? Name, string Kind, Failure Failure, DateTimeOffset Since, bool SentByMail);

public sealed record UndeliveredView(IReadOnlyList<UndeliveredLine> Newest, int TotalCount, int RetryableCount, int ClosableCount)
{
    public const int MaxLines = 8;
}
