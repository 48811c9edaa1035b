namespace BotApp.Requests;

/// <summary>
/// A request being written: one per officer and kind, on any device, until it is submitted, discarded or deleted by the purge. Its id
/// becomes the request's id, so that submitting twice creates one request. Files sent in the chat are added to the current draft.
/// </summary>
public sealed class Draft
{
    public required Guid Id { get; init; }

    /// <summary>Whose files are added to it.</summary>
    public required Guid OfficerId { get; set; }

    public required RequestKind Kind { get; init; }

    public Guid? TemplateId { get; init; }

    /// <summary>The officer the request is about; differs from the author when a head files for somebody else.</summary>
    public required Guid SubjectOfficerId { get; init; }

    /// <summary>Only collects further pages for the submitted request with the same id.</summary>
    public bool CollectsPagesOnly { get; set; }

    public Answers Answers { get; set; } = Answers.None;

    public DateTimeOffset TouchedAt { get; private set; }

    /// <summary>Raised by every change, so that two devices cannot overwrite each other unnoticed.</summary>
    public int Version { get; private set; }

    public void Touch(DateTimeOffset now)
    {
        TouchedAt = now;
        Version++;
    }

    /// <summary>Makes this the current draft, to which files are added. Its answers stay unchanged.</summary>
    public void MakeCurrent(DateTimeOffset now) => TouchedAt = now;
}
