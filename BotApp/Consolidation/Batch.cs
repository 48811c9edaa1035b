using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Consolidation;

public enum BatchStage
{
    /// <summary>The mail is queued in the outbox.</summary>
    Sending,

    /// <summary>The mail has been sent.</summary>
    Sent,

    /// <summary>The cell has acknowledged it.</summary>
    Received,

    /// <summary>The cell has forwarded it to Saksham Seva.</summary>
    Forwarded,

    /// <summary>Every row has its result.</summary>
    Closed,
}

/// <summary>
/// Approved requests of one kind and office, sent in one copy of the official template (circular ¶3, ¶4) and numbered
/// <c>KCH/DIV-ERN/CREATION/2026/07</c>. Its rows are the requests with its BatchId.
/// </summary>
public sealed class Batch
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    public required RequestKind Kind { get; init; }

    public required Guid OfficeId { get; init; }

    public required Guid TemplateId { get; init; }

    /// <summary>The head (or link officer) who sent it; receives a copy of the mail.</summary>
    public required Guid MadeById { get; init; }

    /// <summary>The head for whom a link officer sent it; also receives a copy.</summary>
    public Guid? InPlaceOfId { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public BatchStage Stage { get; private set; } = BatchStage.Sending;

    public int Version { get; private set; } = 1;

    public DateTimeOffset StageSince { get; private set; }

    /// <summary>
    /// The reference given by Saksham Seva, as typed by the cell, and the day of forwarding; the day alone while it is not known.
    /// </summary>
    public string? Reference { get; private set; }

    public Result<BatchMoved> Move(BatchStage to, DateTimeOffset at, string? reference = null)
    {
        if (to <= Stage)
        {
            return new BatchAlreadyMoved(Stage);
        }

        (Stage, StageSince, Reference) = (to, at, reference ?? Reference);
        Version++;
        return new BatchMoved(Id, to, at);
    }

    /// <summary>Replaces the reference of a forwarded batch, because Saksham Seva gave it later or it was mistyped.</summary>
    public Refusal? CorrectReference(string reference)
    {
        if (Stage is not BatchStage.Forwarded)
        {
            return new BatchAlreadyMoved(Stage);
        }

        Reference = reference;
        Version++;
        return null;
    }
}

public sealed record BatchMoved(Guid BatchId, BatchStage To, DateTimeOffset At);

public sealed record BatchAlreadyMoved(BatchStage Current) : Refusal(new Phrase(
    $"Nothing was changed: this batch is already “{Current.DisplayText().English}”.",
    $"कोई परिवर्तन नहीं किया गया: यह बैच पहले से “{Current.DisplayText().Hindi}” है।"));

public static class BatchStageText
{
    public static Phrase DisplayText(this BatchStage stage) => stage switch
    {
        BatchStage.Sending => new("Being sent", "प्रेषण में"),
        BatchStage.Sent => new("Sent", "प्रेषित"),
        BatchStage.Received => new("Received", "प्राप्त"),
        BatchStage.Forwarded => new("Forwarded to Saksham Seva", "सक्षम सेवा को अग्रेषित"),
        BatchStage.Closed => new("Closed", "पूर्ण"),
    };
}
