using BotApp.Basics;

namespace BotApp.Requests;

/// <summary>
/// One request from submission to its end. Every change of stage goes through one method that returns a fact for the record or a
/// refusal; each raises <see cref="Version"/>, which the store compares, so that of two people deciding at once one wins.
/// </summary>
public sealed class Request
{
    /// <summary>Stands in <see cref="AskedAgain"/> for the scans, which are no column of the template.</summary>
    public const string ProofField = "Proof";

    /// <summary>How long a decision can be taken back (product specification, "The head's desk").</summary>
    public static readonly TimeSpan UndoWindow = TimeSpan.FromMinutes(10);

    private Request()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>As read out on the phone, KCH-2026-000123-7.</summary>
    public string Number { get; private init; } = "";

    public RequestKind Kind { get; private init; }

    public Stage Stage { get; private set; }

    public int Version { get; private set; }

    /// <summary>Who filed it.</summary>
    public Guid MakerId { get; private set; }

    /// <summary>Whom it is about: the maker, unless a head filed it for an officer of the office (circular ¶5).</summary>
    public Guid AboutId { get; private set; }

    /// <summary>The head who brought it on paper for an officer who is not on Teams; null when the officer filed it.</summary>
    public Guid? FiledById { get; private init; }

    /// <summary>The office whose head decides; work is routed to the post, not the person.</summary>
    public Guid OfficeId { get; private set; }

    /// <summary>The template version it began with and finishes with; null for kinds without a template.</summary>
    public Guid? TemplateId { get; private init; }

    public Answers Answers { get; private set; } = Answers.None;

    /// <summary>The answers the head saw before a return, to show before and after; null when never returned.</summary>
    public Answers? AnswersBefore { get; private set; }

    /// <summary>The fields a head has ticked as wrong; only these are asked again.</summary>
    public IReadOnlyList<string> AskedAgain { get; private set; } = [];

    public DateTimeOffset SubmittedAt { get; private init; }

    public DateTimeOffset StageSince { get; private set; }

    /// <summary>Who made the last move, in which role ("B for A" is composed from it and the acting-for id).</summary>
    public Guid? MovedById { get; private set; }

    /// <summary>The reason given with a return or refusal, in the writer's words.</summary>
    public string? Reason { get; private set; }

    /// <summary>Until when the last decision can be taken back by whoever made it; null when there is nothing to take back.</summary>
    public DateTimeOffset? UndoUntil { get; private set; }

    /// <summary>Which wait was escalated, by its <see cref="StageSince"/>: a decision or a correction begins another one.</summary>
    public DateTimeOffset? EscalatedSince { get; private set; }

    /// <summary>It has waited so long that the next higher post may decide too.</summary>
    public bool IsEscalated => Stage is Stage.Submitted && EscalatedSince == StageSince;

    public Guid? BatchId { get; private set; }

    /// <summary>The row in the batch's workbook, from 1; stays when other rows leave the batch.</summary>
    public int? BatchRow { get; private set; }

    /// <summary>What the cell entered at the end: the SSO-ID, or a remark.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Since when the officer no longer holds the charge but may still be mapped; null when nobody has to be unmapped.</summary>
    public DateTimeOffset? ClockStart { get; private init; }

    /// <summary>The head who marked a copy to the computer cell (circular ¶5), and when.</summary>
    public Guid? MarkedById { get; private set; }

    public DateTimeOffset? MarkedAt { get; private set; }

    public bool IsOpen => Stage.IsOpen();

    /// <summary>Before a decision, pages can still be added; to an application on paper, whose scans come later, until it is consolidated.</summary>
    public bool TakesPages => Stage is Stage.Submitted or Stage.WithCell || (Stage is Stage.Approved && FiledById is not null);

    /// <summary>Whose scans join it.</summary>
    public Guid PagesFrom => FiledById ?? MakerId;

    /// <summary>
    /// The maker can still take it back. A report that the head has marked is the office's, no longer the officer's; when one is taken
    /// back that gave up a charge, head and cell are told, because an officer who was relieved must not stay mapped.
    /// </summary>
    public bool CanBeWithdrawn => Stage is Stage.Submitted or Stage.Returned || (Stage is Stage.WithCell && MarkedAt is null);

    /// <summary>The head wants the scan again, not (only) an answer.</summary>
    public bool WantsProofAgain => AskedAgain.Contains(ProofField);

    /// <param name="id">Chosen by the caller; the draft's id, so that a second submit of the same draft is the same request.</param>
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
            AboutId = aboutId ?? makerId,
            ClockStart = clockStart,
            FiledById = filedById,
            OfficeId = officeId,
            TemplateId = templateId,
            Answers = answers,
            SubmittedAt = at,
            StageSince = at,
            MovedById = makerId,
        };

    public Result<Moved> Approve(Decider decider, DateTimeOffset at) =>
        WhyNotDecidedBy(decider) is { } why ? why : Decide(Stage.Approved, decider, null, at);

    /// <summary>Sends it back to the officer, who is asked only for <paramref name="fields"/>.</summary>
    public Result<Moved> Return(Decider decider, IReadOnlyList<string> fields, string reason, DateTimeOffset at)
    {
        if (WhyNotDecidedBy(decider) is { } why)
        {
            return why;
        }

        AskedAgain = [.. fields];
        AnswersBefore = Answers;
        return Decide(Stage.Returned, decider, reason, at);
    }

    public Result<Moved> Refuse(Decider decider, string reason, DateTimeOffset at) =>
        WhyNotDecidedBy(decider) is { } why ? why : Decide(Stage.Refused, decider, reason, at);

    /// <summary>
    /// The same person takes exactly the decision back that made version <paramref name="seen"/>, within <see cref="UndoWindow"/> and
    /// before anything has come of it.
    /// </summary>
    public Result<Moved> Undo(Decider decider, int? seen, DateTimeOffset at)
    {
        if (MovedById != decider.OfficerId || seen != Version || UndoUntil is not { } until)
        {
            return new NothingToUndo();
        }

        if (at >= until)
        {
            return new TooLateToUndo();
        }

        AskedAgain = [];
        var moved = Move(Stage.Submitted, decider, null, at);
        // Taken back to be decided otherwise: whoever could decide can.
        EscalatedSince = EscalatedSince is null ? null : StageSince;
        return moved;
    }

    /// <summary>The clock puts it before the next higher post too; it moves nothing, so open cards keep counting.</summary>
    public void Escalate() => EscalatedSince = StageSince;

    /// <summary>The officer has answered a question: whoever decides must see it, so cards drawn before no longer count.</summary>
    public Refusal? HearAnswer(Guid officerId)
    {
        if (officerId != MakerId || Stage is not Stage.Submitted)
        {
            return officerId != MakerId ? new NotFound() : new AlreadyDecided(Stage);
        }

        Version++;
        return null;
    }

    /// <summary>The officer takes it back; only before a decision.</summary>
    public Result<Moved> Withdraw(Guid officerId, DateTimeOffset at)
    {
        if (officerId != MakerId || !CanBeWithdrawn)
        {
            return officerId != MakerId ? new NotFound() : Stage is Stage.WithCell && MarkedAt is { } marked ? new WithTheOffice(marked) : new TooLateToWithdraw(Stage);
        }

        return Move(Stage.Withdrawn, new Decider(officerId, null, null), null, at);
    }

    /// <summary>The officer has corrected what the head ticked.</summary>
    public Result<Moved> Resubmit(Guid officerId, Answers corrected, DateTimeOffset at)
    {
        if (officerId != MakerId || Stage is not Stage.Returned)
        {
            return officerId != MakerId ? new NotFound() : new NothingToCorrect();
        }

        Answers = corrected;
        (AskedAgain, EscalatedSince) = ([], null);
        return Move(Stage.Submitted, new Decider(officerId, null, null), null, at);
    }

    public Result<Moved> PutInBatch(Guid batchId, int row, Decider decider, DateTimeOffset at)
    {
        if (Stage is not Stage.Approved)
        {
            return new AlreadyDecided(Stage);
        }

        (BatchId, BatchRow) = (batchId, row);
        return Move(Stage.Batched, decider, null, at);
    }

    /// <summary>The batch's mail has left.</summary>
    public Result<Moved> Dispatch(DateTimeOffset at) =>
        Stage is Stage.Batched ? Move(Stage.Dispatched, null, null, at) : new AlreadyDecided(Stage);

    /// <summary>The computer cell has sent the batch on to Saksham Seva (circular ¶3).</summary>
    public Result<Moved> Forward(Decider cell, string reference, DateTimeOffset at) =>
        Stage is Stage.Dispatched ? Move(Stage.Forwarded, cell, reference, at) : new AlreadyDecided(Stage);

    /// <param name="outcome">The SSO-ID that was created, or the remark of the helpdesk.</param>
    public Result<Moved> Complete(Decider cell, string outcome, DateTimeOffset at)
    {
        if (Stage is not (Stage.Dispatched or Stage.Forwarded))
        {
            return new AlreadyDecided(Stage);
        }

        Outcome = outcome;
        return Move(Stage.Completed, cell, null, at);
    }

    /// <summary>Saksham Seva did not accept it: it goes back to the officer like a return, with the reason.</summary>
    public Result<Moved> RejectedByHelpdesk(Decider cell, string reason, DateTimeOffset at)
    {
        if (Stage is not (Stage.Dispatched or Stage.Forwarded))
        {
            return new AlreadyDecided(Stage);
        }

        (AnswersBefore, BatchId, BatchRow) = (Answers, null, null);
        return Move(Stage.Returned, cell, reason, at);
    }

    /// <summary>The cell has done what a charge or mapping request asked for (circular ¶5, ¶6).</summary>
    public Result<Moved> Done(Decider cell, string? remark, DateTimeOffset at)
    {
        if (Stage is not Stage.WithCell)
        {
            return new AlreadyDecided(Stage);
        }

        Outcome = remark;
        return Move(Stage.Done, cell, null, at);
    }

    /// <summary>The head marks the officer's report to the computer cell; once, and it changes no stage.</summary>
    public Result<Marked> Mark(Decider head, DateTimeOffset at)
    {
        if (MarkedAt is not null || Stage is Stage.Withdrawn)
        {
            return MarkedAt is { } before ? new MarkedAlready(before) : new AlreadyDecided(Stage);
        }

        (MarkedById, MarkedAt) = (head.OfficerId, at);
        Version++;
        return new Marked(Id, head, at);
    }

    /// <summary>Pages came later: whoever decides must see them, so cards drawn before no longer count.</summary>
    public Result<PagesAdded> AddPages(Guid officerId, int pages, DateTimeOffset at)
    {
        if (officerId != PagesFrom || !TakesPages)
        {
            return officerId != PagesFrom ? new NotFound() : new TooLateForPages(Stage);
        }

        Version++;
        return new PagesAdded(Id, officerId, pages, at);
    }

    /// <summary>
    /// The person of the paper has come to Teams: the request is theirs, whatever its stage. Cards drawn before no longer count, for
    /// nobody decides on their own.
    /// </summary>
    public void Join(Guid paperId, Guid officerId)
    {
        (MakerId, AboutId, MovedById) = (
            MakerId == paperId ? officerId : MakerId, AboutId == paperId ? officerId : AboutId, MovedById == paperId ? officerId : MovedById);
        Version++;
    }

    private Refusal? WhyNotDecidedBy(Decider decider) =>
        decider.OfficerId == MakerId ? new OwnRequest()
        : Stage is Stage.Submitted ? null
        : new AlreadyDecided(Stage);

    private Moved Decide(Stage to, Decider by, string? reason, DateTimeOffset at)
    {
        var moved = Move(to, by, reason, at);
        UndoUntil = at + UndoWindow;
        return moved;
    }

    private Moved Move(Stage to, Decider? by, string? reason, DateTimeOffset at)
    {
        var from = Stage;
        (Stage, StageSince, MovedById, Reason, UndoUntil) = (to, at, by?.OfficerId, reason, null);
        Version++;
        return new Moved(Id, from, to, by, at);
    }
}
