namespace BotApp.Requests;

/// <summary>
/// A request being written: one per officer and kind, kept until submitted, thrown away or 30 days old, on any device.
/// Its id becomes the request's id, so that submitting twice makes one request. Files sent in the chat join the draft worked on last.
/// </summary>
public sealed class Draft
{
    /// <summary>Drafts untouched for this long expire (product specification, "Flows").</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public required Guid Id { get; init; }

    public required Guid OfficerId { get; init; }

    public required RequestKind Kind { get; init; }

    public Guid? TemplateId { get; init; }

    /// <summary>Whom it is about: the officer, unless a head files for somebody of the office.</summary>
    public required Guid AboutId { get; init; }

    /// <summary>Only gathers pages for the request of the same id that has been submitted already.</summary>
    public bool OnlyPages { get; set; }

    public Answers Answers { get; set; } = Answers.None;

    public DateTimeOffset TouchedAt { get; private set; }

    /// <summary>Raised by every change, so that the same draft open on two devices does not overwrite itself unseen.</summary>
    public int Version { get; private set; }

    public void Touch(DateTimeOffset now)
    {
        TouchedAt = now;
        Version++;
    }

    /// <summary>The officer looks at it: from now on files join this draft. Its answers stay as they are.</summary>
    public void Focus(DateTimeOffset now) => TouchedAt = now;

    public bool IsExpired(DateTimeOffset now) => now - TouchedAt >= Lifetime;
}
