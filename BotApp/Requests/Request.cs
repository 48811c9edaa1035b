using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Requests;

/// <summary>
/// A request from submission to completion. Every stage change goes through one method that returns an event or a refusal. Each
/// raises <see cref="Version"/>, the concurrency token: of two people deciding at once, one wins.
/// </summary>
public sealed partial class Request
{
    /// <summary>Stands in <see cref="FieldsToCorrect"/> for the attachments, which are not a template column.</summary>
    public const string AttachmentField = "Attachment";

    /// <summary>How long a decision can be undone (product specification, "The head's desk").</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromMinutes(10);

    private Request()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>As read out on the phone: KCH-2026-000123-7.</summary>
    public string Number { get; private set; } = "";

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

    /// <summary>Who made the decision that stands: approval, return or refusal. Never the maker or the officer concerned.</summary>
    public Guid? DecidedById { get; private set; }

    /// <summary>The second person of a decision by the operator's command, where nobody in the directory was left to decide.</summary>
    public Guid? CodecidedById { get; private set; }

    /// <summary>Everybody who recorded its result.</summary>
    public IReadOnlyList<Guid?> CompletedByIds => [CompletedById, CocompletedById];

    /// <summary>Everybody who decided on it or endorsed it.</summary>
    public IReadOnlyList<Guid?> DecidedByIds => [DecidedById, CodecidedById, EndorsedById];

    /// <summary>How many scans the decider had before them.</summary>
    public int ScansAtDecision { get; private set; }

    /// <summary>How many scans it had when it was put in its batch; never none.</summary>
    public int ScansInBatch { get; private set; }

    /// <summary>Who recorded the result, and whether as Systems Manager, who alone may complete what they decided.</summary>
    public Guid? CompletedById { get; private set; }

    public bool IsCompletedBySystemsManager { get; private set; }

    /// <summary>The second person of a result by the operator's command, where nobody in the directory was left to record it.</summary>
    public Guid? CocompletedById { get; private set; }

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

    /// <summary>Whether this person made it or is the officer it is about.</summary>
    public bool Concerns(Guid officerId) => MakerId == officerId || SubjectOfficerId == officerId;

    public bool IsOpen => Stage.IsOpen();

    /// <summary>Whether pages can be added: until the decision, or until consolidation while a scan may still be missing.</summary>
    public bool AcceptsPages => Stage is Stage.Submitted or Stage.WithCell
        || (Stage is Stage.Approved && (FiledById is not null || ScansAtDecision == 0));

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

    /// <summary>Numbers have no gaps, so a request that was prepared outside the write lock gets its number under it.</summary>
    public void AssignNumber(string number) => Number = Number.Length == 0
        ? number
        : throw new InvalidOperationException("The request has a number already.");

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
        ForgetDecision();
        return Move(Stage.Submitted, new ActingOfficer(officerId, null, null), null, at);
    }

    /// <summary>
    /// Whether this person may add pages: whoever filed it and, once it is approved and waits for its batch, whoever consolidates its
    /// office.
    /// </summary>
    public bool AcceptsPagesFrom(Guid officerId, bool consolidates) =>
        AcceptsPages && (officerId == AttachmentOwnerId || (consolidates && Stage is Stage.Approved));

    /// <summary>Adds pages. Cards rendered before become invalid, because the deciders must see the pages.</summary>
    public Result<PagesAdded> AddPages(Guid officerId, bool consolidates, int pages, DateTimeOffset at)
    {
        if (!AcceptsPagesFrom(officerId, consolidates))
        {
            return officerId == AttachmentOwnerId || consolidates ? new TooLateForPages(Stage) : new RequestNotFound();
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

    /// <summary>
    /// Removes what names the officer. Number, kind, stage, dates and who decided stay: the record of the office's act.
    /// </summary>
    public void Erase()
    {
        (Answers, AnswersBefore, FieldsToCorrect, Reason, Outcome) = (Answers.None, null, [], null, null);
        Version++;
    }

    private StageChanged Move(Stage to, ActingOfficer? by, string? reason, DateTimeOffset at)
    {
        var from = Stage;
        (Stage, StageSince, MovedById, Reason, UndoUntil) = (to, at, by?.OfficerId, reason, null);
        Version++;
        return new StageChanged(Id, from, to, by, at);
    }
}
