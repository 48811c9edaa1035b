namespace BotApp.Approvals.Questions;

/// <summary>A question to the officer while the request stays with the head, and its answer. Both are encrypted.</summary>
public sealed class OfficerQuery
{
    public required Guid Id { get; init; }

    public required Guid RequestId { get; init; }

    public required Guid AskedById { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required string Text { get; init; }

    public string? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }
}
