using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;

namespace BotApp.Requests;

/// <summary>Decisions, by somebody whom <see cref="SeparationOfDuties"/> allows.</summary>
public sealed partial class Request
{
    /// <param name="scans">How many scans are attached; a paper application without any is not approved by whoever uploaded it.</param>
    public Result<StageChanged> Approve(ActingOfficer decider, DutyFacts facts, int scans, DateTimeOffset at)
    {
        if ((CheckDecision(decider, facts, at)
            ?? SeparationOfDuties.AgainstApprovingUpload(decider.OfficerId, FiledById, scans)?.ToRefusal()) is { } why)
        {
            return why;
        }

        ScansAtDecision = scans;
        return Decide(Stage.Approved, decider, null, at);
    }

    /// <summary>Returns it to the officer, who is asked only for <paramref name="fields"/>.</summary>
    public Result<StageChanged> Return(
        ActingOfficer decider, DutyFacts facts, IReadOnlyList<string> fields, string reason, DateTimeOffset at)
    {
        if (CheckDecision(decider, facts, at) is { } why)
        {
            return why;
        }

        FieldsToCorrect = [.. fields];
        AnswersBefore = Answers;
        return Decide(Stage.Returned, decider, reason, at);
    }

    public Result<StageChanged> Refuse(ActingOfficer decider, DutyFacts facts, string reason, DateTimeOffset at) =>
        CheckDecision(decider, facts, at) is { } why ? why : Decide(Stage.Refused, decider, reason, at);

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
        ForgetDecision();
        var moved = Move(Stage.Submitted, decider, null, at);
        // It is pending again, so everybody who could decide before can decide now.
        EscalatedSince = EscalatedSince is null ? null : StageSince;
        return moved;
    }

    /// <summary>The head endorses the officer's report to the computer cell; once, without a stage change.</summary>
    public Result<ReportEndorsed> Endorse(ActingOfficer head, DutyFacts facts, DateTimeOffset at)
    {
        if (Duties(facts).AgainstDeciding(head.OfficerId, at) is { } rule)
        {
            return rule.ToRefusal();
        }

        if (EndorsedAt is not null || Stage is Stage.Withdrawn)
        {
            return EndorsedAt is { } before ? new AlreadyEndorsed(before) : new AlreadyDecided(Stage);
        }

        (EndorsedById, EndorsedAt) = (head.OfficerId, at);
        Version++;
        return new ReportEndorsed(Id, head, at);
    }

    /// <summary>
    /// The decision on a paper application turns out to be by its own applicant, because the records are merged: it is decided again, by
    /// somebody else. Refused once the batch has been put together.
    /// </summary>
    public Result<StageChanged> RevokeDecision(DateTimeOffset at)
    {
        if (Stage is not Stage.Approved)
        {
            return new AlreadyDecided(Stage);
        }

        ForgetDecision();
        return Move(Stage.Submitted, null, null, at);
    }

    /// <summary>Who must not decide on it or complete it.</summary>
    public SeparationOfDuties Duties(DutyFacts facts) => new(MakerId, SubjectOfficerId, SubmittedAt, facts);

    /// <summary>What the right to decide on it depends on.</summary>
    public DecisionFacts ToDecisionFacts(DutyFacts facts) =>
        new(OfficeId, Duties(facts), IsEscalated, EscalatedSince is not null && Stage is not Stage.Submitted ? MovedById : null);

    private Refusal? CheckDecision(ActingOfficer decider, DutyFacts facts, DateTimeOffset at) =>
        Duties(facts).AgainstDeciding(decider.OfficerId, at)?.ToRefusal()
            ?? (Stage is Stage.Submitted ? null : new AlreadyDecided(Stage));

    private void ForgetDecision() =>
        (DecidedById, CodecidedById, ScansAtDecision, CompletedById, CocompletedById, IsCompletedBySystemsManager) =
            (null, null, 0, null, null, false);

    private StageChanged Decide(Stage to, ActingOfficer by, string? reason, DateTimeOffset at)
    {
        DecidedById = by.OfficerId;
        var moved = Move(to, by, reason, at);
        UndoUntil = at + UndoWindow;
        return moved;
    }
}
