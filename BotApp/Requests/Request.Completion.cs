using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;

namespace BotApp.Requests;

/// <summary>The way through batch and computer cell to the result.</summary>
public sealed partial class Request
{
    /// <param name="scans">How many scans are attached; a row without any is not sent (circular ¶3, ¶4).</param>
    public Result<StageChanged> PutInBatch(Guid batchId, int row, int scans, ActingOfficer decider, DateTimeOffset at)
    {
        if (Stage is not Stage.Approved || scans == 0)
        {
            return Stage is Stage.Approved ? new ScanMissing(Number) : new AlreadyDecided(Stage);
        }

        (BatchId, BatchRow, ScansInBatch) = (batchId, row, scans);
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
    public Result<StageChanged> Complete(ActingOfficer cell, DutyFacts facts, string outcome, DateTimeOffset at)
    {
        if (CheckCompletion(cell, facts, Stage.Dispatched, Stage.Forwarded) is { } why)
        {
            return why;
        }

        Outcome = outcome;
        return Finish(Stage.Completed, cell, null, at);
    }

    /// <summary>A recorded result was wrong: the right one takes its place, with the reason.</summary>
    public Result<StageChanged> CorrectOutcome(ActingOfficer cell, DutyFacts facts, string outcome, string reason, DateTimeOffset at)
    {
        if (CheckCompletion(cell, facts, Stage.Completed) is { } why)
        {
            return why;
        }

        if (string.Equals(Outcome, outcome, StringComparison.Ordinal))
        {
            return new ResultUnchanged(outcome);
        }

        Outcome = outcome;
        return Finish(Stage.Completed, cell, reason, at);
    }

    /// <summary>Saksham Seva did not accept it: it returns to the officer with the reason.</summary>
    public Result<StageChanged> RejectByHelpdesk(ActingOfficer cell, DutyFacts facts, string reason, DateTimeOffset at)
    {
        if (CheckCompletion(cell, facts, Stage.Dispatched, Stage.Forwarded) is { } why)
        {
            return why;
        }

        (AnswersBefore, BatchId, BatchRow, ScansInBatch) = (Answers, null, null, 0);
        return Finish(Stage.Returned, cell, reason, at);
    }

    /// <summary>The computer cell completed a charge, mapping or activation request (circular ¶5, ¶6).</summary>
    public Result<StageChanged> MarkDone(ActingOfficer cell, DutyFacts facts, string? remark, DateTimeOffset at)
    {
        if (CheckCompletion(cell, facts, Stage.WithCell) is { } why)
        {
            return why;
        }

        Outcome = remark;
        return Finish(Stage.Done, cell, null, at);
    }

    /// <summary>Why this person must not record its result or remark; null when they may.</summary>
    public Refusal? CheckCompleter(ActingOfficer cell, DutyFacts facts) =>
        Duties(facts)
            .AgainstCompleting(cell.OfficerId, cell.Authority?.Role is Role.SystemsManager, DecidedByIds)?
            .ToRefusal();

    private Refusal? CheckCompletion(ActingOfficer cell, DutyFacts facts, params ReadOnlySpan<Stage> stages) =>
        stages.Contains(Stage) ? CheckCompleter(cell, facts) : new AlreadyDecided(Stage);

    private StageChanged Finish(Stage to, ActingOfficer cell, string? reason, DateTimeOffset at)
    {
        (CompletedById, CocompletedById, IsCompletedBySystemsManager) =
            (cell.OfficerId, null, cell.Authority?.Role is Role.SystemsManager);
        return Move(to, cell, reason, at);
    }
}
