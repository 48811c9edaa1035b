namespace BotApp.Requests;

/// <summary>
/// A request being written: one per officer and kind, kept until submitted, thrown away or 30 days old, on any device.
/// Its id becomes the request's id, so that submitting twice makes one request.
/// </summary>
public sealed class Draft
{
    /// <summary>Drafts untouched for this long expire (product specification, "Flows").</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public required Guid Id { get; init; }

    public required Guid OfficerId { get; init; }

    public required RequestKind Kind { get; init; }

    public Guid? TemplateId { get; init; }

    public Answers Answers { get; set; } = Answers.None;

    public DateTimeOffset TouchedAt { get; private set; }

    /// <summary>Raised by every change, so that the same draft open on two devices does not overwrite itself unseen.</summary>
    public int Version { get; private set; }

    public void Touch(DateTimeOffset now)
    {
        TouchedAt = now;
        Version++;
    }

    public bool IsExpired(DateTimeOffset now) => now - TouchedAt >= Lifetime;
}
