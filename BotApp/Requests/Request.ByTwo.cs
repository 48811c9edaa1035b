using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;

namespace BotApp.Requests;

/// <summary>
/// Decisions and results where nobody in the directory is left for them: two officers whom the request does not concern answer for it
/// together, through the operator's command. The caller has checked that nobody is left.
/// </summary>
public sealed partial class Request
{
    /// <param name="to">Approved or refused.</param>
    /// <param name="scans">How many scans are attached.</param>
    /// <param name="reason">Why it is refused; null for an approval.</param>
    public Result<StageChanged> DecideByTwo(
        Stage to, Guid first, Guid second, DutyFacts facts, int scans, string? reason, DateTimeOffset at)
    {
        var duties = Duties(facts);
        if ((duties.AgainstDeciding(first, at) ?? duties.AgainstDeciding(second, at))?.ToRefusal() is { } why)
        {
            return why;
        }

        if (facts.MayBeOne(first, second))
        {
            return new TwoOfficersNeeded();
        }

        if (Stage is not Stage.Submitted || to is not (Stage.Approved or Stage.Refused))
        {
            return new AlreadyDecided(Stage);
        }

        if (to is Stage.Approved && scans == 0 && (FiledById == first || FiledById == second))
        {
            return DutyRule.UploadedWithoutScan.ToRefusal();
        }

        ScansAtDecision = to is Stage.Approved ? scans : 0;
        var moved = Decide(to, new ActingOfficer(first, null, null), reason, at);
        // Undone by the operator's command or not at all: neither of the two may decide alone.
        (CodecidedById, UndoUntil) = (second, null);
        return moved;
    }

    /// <param name="outcome">The result or remark.</param>
    public Result<StageChanged> CompleteByTwo(Guid first, Guid second, DutyFacts facts, string outcome, DateTimeOffset at)
    {
        if (CheckCompleter(new ActingOfficer(second, null, null), facts) is { } why)
        {
            return why;
        }

        if (facts.MayBeOne(first, second))
        {
            return new TwoOfficersNeeded();
        }

        var completer = new ActingOfficer(first, null, null);
        var step = Stage is Stage.WithCell ? MarkDone(completer, facts, outcome, at) : Complete(completer, facts, outcome, at);
        CocompletedById = step.IsRefused(out _, out _) ? CocompletedById : second;
        return step;
    }
}
