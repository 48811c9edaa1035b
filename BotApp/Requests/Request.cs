using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Requests;

/// <summary>
/// A request from submission to completion. Every stage change goes through one method that returns an event or a refusal. Each
/// raises <see cref="Version"/>, the concurrency token: of two people deciding at once, one wins.
/// </summary>
public sealed class Request
{
    /// <summary>Stands in <see cref="FieldsToCorrect"/> for the attachments, which are not a template column.</summary>
    public const string AttachmentField = "Proof";

    /// <summary>How long a decision can be undone (product specification, "The head's desk").</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromMinutes(10);

    private Request()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>As read out on the phone: KCH-2026-000123-7.</summary>
    public string Number { get; private init; } = "";

    public RequestKind Kind { get; private init; }

    public Stage Stage { get; private set; }

    public int Version { get; private set; }

    /// <summary>The officer who filed it.</summary>
    public Guid MakerId { get; private set; }

    /// <summary>The officer it is about: the maker, unless a head filed it for an officer of the office (circular ¶5).</summary>
    public Guid SubjectOfficerId { get; private set; }

    /// <summary>The head who filed a paper application for an officer who is not on Teams; null when the officer filed it.</summary>
    public Guid? FiledById { get; private init; }

    /// <summary>The office whose head decides; work is routed to the post, not to the person.</summary>
    public Guid OfficeId { get; private set; }

    /// <summary>The template version it was filed with and is completed with; null for kinds without a template.</summary>
    public Guid? TemplateId { get; private init; }

    public Answers Answers { get; private set; } = Answers.None;

    /// <summary>The answers before the last return, to show the changes; null when never returned.</summary>
    public Answers? AnswersBefore { get; private set; }

    /// <summary>The fields a head marked as wrong; only these are asked again.</summary>
    public IReadOnlyList<string> FieldsToCorrect { get; private set; } = [];

    public DateTimeOffset SubmittedAt { get; private init; }

    public DateTimeOffset StageSince { get; private set; }

    /// <summary>Who made the last change; the role is in the audit.</summary>
    public Guid? MovedById { get; private set; }

    /// <summary>The reason of a return or refusal, as written.</summary>
    public string? Reason { get; private set; }

    /// <summary>Until when the last decision can be undone by its author; null when there is nothing to undo.</summary>
    public DateTimeOffset? UndoUntil { get; private set; }

    /// <summary>The <see cref="StageSince"/> of the wait that was escalated; a decision or a correction starts a new wait.</summary>
    public DateTimeOffset? EscalatedSince { get; private set; }

    /// <summary>Whether it has waited so long that the next higher post may decide too.</summary>
    public bool IsEscalated => Stage is Stage.Submitted && EscalatedSince == StageSince;

    public Guid? BatchId { get; private set; }

    /// <summary>The row in the batch's workbook, starting at 1; unchanged when other rows leave the batch.</summary>
    public int? BatchRow { get; private set; }

    /// <summary>The result entered by the computer cell: the SSO-ID or a remark.</summary>
    public string? Outcome { get; private set; }

    /// <summary>When the officer gave up the charge while possibly still mapped; null when nobody has to be unmapped.</summary>
    public DateTimeOffset? ClockStart { get; private init; }

    /// <summary>The head who endorsed the report to the computer cell (circular ¶5), and when.</summary>
    public Guid? EndorsedById { get; private set; }

    public DateTimeOffset? EndorsedAt { get; private set; }

    public bool IsOpen => Stage.IsOpen();

    /// <summary>
    /// Whether pages can be added: before a decision; for paper applications, whose scans come later, until consolidation.
    /// </summary>
    public bool AcceptsPages => Stage is Stage.Submitted or Stage.WithCell || (Stage is Stage.Approved && FiledById is not null);

    /// <summary>The person whose files are added to it.</summary>
    public Guid AttachmentOwnerId => FiledById ?? MakerId;

    /// <summary>
    /// Whether the maker can withdraw it. After the head's endorsement a report belongs to the office. When a report that ended a
    /// charge is withdrawn, head and cell are notified: a relieved officer must not stay mapped.
    /// </summary>
    public bool CanBeWithdrawn => Stage is Stage.Submitted or Stage.Returned || (Stage is Stage.WithCell && EndorsedAt is null);

    /// <summary>Whether the head wants new attachments.</summary>
    public bool NeedsNewAttachment => FieldsToCorrect.Contains(AttachmentField);

    /// <param name="id">The draft's id, so that submitting the same draft twice creates one request.</param>
    public static Request Submit(
        Guid id, string number, RequestKind kind, Guid makerId, Guid officeId, Guid? templateId, Answers answers, DateTimeOffset at,
        Guid? aboutId = null, DateTimeOffset? clockStart = null, Guid? filedById = null) => new()
        {
            Id = id,
            Number = number,
            Kind = kind,
            Stage = kind.GoesStraightToCell() ? Stage.WithCell : Stage.Submitted,
            Version = 1,
            MakerId = makerId,
            SubjectOfficerId = aboutId ?? makerId,
            ClockStart = clockStart,
            FiledById = filedById,
            OfficeId = officeId,
            TemplateId = templateId,
            Answers = answers,
            SubmittedAt = at,
            StageSince = at,
            MovedById = makerId,
        };

    public Result<StageChanged> Approve(ActingOfficer decider, DateTimeOffset at) =>
        CheckDecision(decider) is { } why ? why : Decide(Stage.Approved, decider, null, at);

    /// <summary>Returns it to the officer, who is asked only for <paramref name="fields"/>.</summary>
    public Result<StageChanged> Return(ActingOfficer decider, IReadOnlyList<string> fields, string reason, DateTimeOffset at)
    {
        if (CheckDecision(decider) is { } why)
        {
            return why;
        }

        FieldsToCorrect = [.. fields];
        AnswersBefore = Answers;
        return Decide(Stage.Returned, decider, reason, at);
    }

    public Result<StageChanged> Refuse(ActingOfficer decider, string reason, DateTimeOffset at) =>
        CheckDecision(decider) is { } why ? why : Decide(Stage.Refused, decider, reason, at);

    /// <summary>
    /// Undoes exactly the decision that created version <paramref name="seen"/>: by its author, within <see cref="UndoWindow"/>,
    /// and before anything has followed from it.
    /// </summary>
    public Result<StageChanged> Undo(ActingOfficer decider, int seen, DateTimeOffset at)
    {
        if (MovedById != decider.OfficerId || seen != Version || UndoUntil is not { } until)
        {
            return new NothingToUndo();
        }

        if (at >= until)
        {
            return new TooLateToUndo();
        }

        FieldsToCorrect = [];
        var moved = Move(Stage.Submitted, decider, null, at);
        // It is pending again, so everybody who could decide before can decide now.
        EscalatedSince = EscalatedSince is null ? null : StageSince;
        return moved;
    }

    /// <summary>Lets the next higher post decide too. The version does not change, so open cards stay valid.</summary>
    public void Escalate() => EscalatedSince = StageSince;

    /// <summary>
    /// Records that the officer answered a question. Cards rendered before become invalid, because the deciders must see the
    /// answer.
    /// </summary>
    public Refusal? RecordAnswer(Guid officerId)
    {
        if (officerId != MakerId || Stage is not Stage.Submitted)
        {
            return officerId != MakerId ? new RequestNotFound() : new AlreadyDecided(Stage);
        }

        Version++;
        return null;
    }

    /// <summary>Withdraws the request; only before a decision.</summary>
    public Result<StageChanged> Withdraw(Guid officerId, DateTimeOffset at)
    {
        if (officerId != MakerId || !CanBeWithdrawn)
        {
            return officerId != MakerId
                ? new RequestNotFound()
                : Stage is Stage.WithCell && EndorsedAt is { } marked ? new EndorsedByHead(marked) : new TooLateToWithdraw(Stage);
        }

        return Move(Stage.Withdrawn, new ActingOfficer(officerId, null, null), null, at);
    }

    /// <summary>Resubmits the request with the corrected answers.</summary>
    public Result<StageChanged> Resubmit(Guid officerId, Answers corrected, DateTimeOffset at)
    {
        if (officerId != MakerId || Stage is not Stage.Returned)
        {
            return officerId != MakerId ? new RequestNotFound() : new NothingToCorrect();
        }

        Answers = corrected;
        (FieldsToCorrect, EscalatedSince) = ([], null);
        return Move(Stage.Submitted, new ActingOfficer(officerId, null, null), null, at);
    }

    public Result<StageChanged> PutInBatch(Guid batchId, int row, ActingOfficer decider, DateTimeOffset at)
    {
        if (Stage is not Stage.Approved)
        {
            return new AlreadyDecided(Stage);
        }

        (BatchId, BatchRow) = (batchId, row);
        return Move(Stage.Batched, decider, null, at);
    }

    /// <summary>The batch's mail was sent.</summary>
    public Result<StageChanged> Dispatch(DateTimeOffset at) =>
        Stage is Stage.Batched ? Move(Stage.Dispatched, null, null, at) : new AlreadyDecided(Stage);

    /// <summary>The computer cell forwarded the batch to Saksham Seva (circular ¶3).</summary>
    public Result<StageChanged> Forward(ActingOfficer cell, string reference, DateTimeOffset at) =>
        Stage is Stage.Dispatched ? Move(Stage.Forwarded, cell, reference, at) : new AlreadyDecided(Stage);

    /// <summary>The reference of a forwarded request became known later; the stage stays.</summary>
    public void CorrectReference(string reference)
    {
        if (Stage is Stage.Forwarded)
        {
            Reason = reference;
            Version++;
        }
    }

    /// <param name="outcome">The new SSO-ID, or the helpdesk's remark.</param>
    public Result<StageChanged> Complete(ActingOfficer cell, string outcome, DateTimeOffset at)
    {
        if (Stage is not (Stage.Dispatched or Stage.Forwarded))
        {
            return new AlreadyDecided(Stage);
        }

        Outcome = outcome;
        return Move(Stage.Completed, cell, null, at);
    }

    /// <summary>A recorded result was wrong: the right one takes its place, with the reason.</summary>
    public Result<StageChanged> CorrectOutcome(ActingOfficer cell, string outcome, string reason, DateTimeOffset at)
    {
        if (Stage is not Stage.Completed)
        {
            return new AlreadyDecided(Stage);
        }

        if (string.Equals(Outcome, outcome, StringComparison.Ordinal))
        {
            return new ResultUnchanged(outcome);
        }

        Outcome = outcome;
        return Move(Stage.Completed, cell, reason, at);
    }

    /// <summary>Saksham Seva did not accept it: it returns to the officer with the reason.</summary>
    public Result<StageChanged> RejectByHelpdesk(ActingOfficer cell, string reason, DateTimeOffset at)
    {
        if (Stage is not (Stage.Dispatched or Stage.Forwarded))
        {
            return new AlreadyDecided(Stage);
        }

        (AnswersBefore, BatchId, BatchRow) = (Answers, null, null);
        return Move(Stage.Returned, cell, reason, at);
    }

    /// <summary>The computer cell completed a charge, mapping or activation request (circular ¶5, ¶6).</summary>
    public Result<StageChanged> MarkDone(ActingOfficer cell, string? remark, DateTimeOffset at)
    {
        if (Stage is not Stage.WithCell)
        {
            return new AlreadyDecided(Stage);
        }

        Outcome = remark;
        return Move(Stage.Done, cell, null, at);
    }

    /// <summary>The head endorses the officer's report to the computer cell; once, without a stage change.</summary>
    public Result<ReportEndorsed> Endorse(ActingOfficer head, DateTimeOffset at)
    {
        if (EndorsedAt is not null || Stage is Stage.Withdrawn)
        {
            return EndorsedAt is { } before ? new AlreadyEndorsed(before) : new AlreadyDecided(Stage);
        }

        (EndorsedById, EndorsedAt) = (head.OfficerId, at);
        Version++;
        return new ReportEndorsed(Id, head, at);
    }

    /// <summary>Adds pages. Cards rendered before become invalid, because the deciders must see the pages.</summary>
    public Result<PagesAdded> AddPages(Guid officerId, int pages, DateTimeOffset at)
    {
        if (officerId != AttachmentOwnerId || !AcceptsPages)
        {
            return officerId != AttachmentOwnerId ? new RequestNotFound() : new TooLateForPages(Stage);
        }

        Version++;
        return new PagesAdded(Id, officerId, pages, at);
    }

    /// <summary>
    /// Transfers a paper applicant's request to their record on Teams, at any stage. Cards rendered before become invalid, because
    /// nobody decides on their own request.
    /// </summary>
    public void Reassign(Guid paperId, Guid officerId)
    {
        (MakerId, SubjectOfficerId, MovedById) = (
            MakerId == paperId
                ? officerId
                : MakerId, SubjectOfficerId == paperId ? officerId : SubjectOfficerId, MovedById == paperId ? officerId : MovedById);
        Version++;
    }

    /// <summary>What the right to decide on it depends on.</summary>
    public PendingDecision ToPendingDecision() =>
        new(OfficeId, MakerId, IsEscalated, EscalatedSince is not null && Stage is not Stage.Submitted ? MovedById : null);

    private Refusal? CheckDecision(ActingOfficer decider) =>
        decider.OfficerId == MakerId ? new OwnRequest()
        : Stage is Stage.Submitted ? null
        : new AlreadyDecided(Stage);

    private StageChanged Decide(Stage to, ActingOfficer by, string? reason, DateTimeOffset at)
    {
        var moved = Move(to, by, reason, at);
        UndoUntil = at + UndoWindow;
        return moved;
    }

    private StageChanged Move(Stage to, ActingOfficer? by, string? reason, DateTimeOffset at)
    {
        var from = Stage;
        (Stage, StageSince, MovedById, Reason, UndoUntil) = (to, at, by?.OfficerId, reason, null);
        Version++;
        return new StageChanged(Id, from, to, by, at);
    }
}
