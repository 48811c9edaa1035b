using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>
/// A pressed decision button, checked against the current directory. <paramref name="Refusal"/> is set when the decision is not
/// allowed.
/// </summary>
/// <param name="People">The officer and the office of the request.</param>
/// <param name="Scans">How many scans it has.</param>
public sealed record DecisionContext(
    Request Request, ActingOfficer Decider, DeciderDirectory Directory, ApprovalPeople People, int Scans, Refusal? Refusal)
{
    public DutyFacts Facts => Directory.Facts;

    /// <summary>Who pressed.</summary>
    public required Officer Deciding { get; init; }

    /// <summary>Whether the head has asked the officer anything about it.</summary>
    public bool HasQueries { get; init; }

    /// <summary>The delivery was repeated after its decision was saved: the card shows it, and nothing is refused.</summary>
    public bool IsRepeated { get; init; }

    /// <summary>A head's approval confirms the registration of an officer who registered themselves.</summary>
    public void ConfirmMaker()
    {
        if (People.Maker.Status is DirectoryStatus.Registered)
        {
            People.Maker.Status = DirectoryStatus.Confirmed;
        }
    }

    /// <summary>Who has just decided, for example "B for A", from the directory on which the decision rests.</summary>
    public Phrase DecidedBy() => DeciderName.DisplayText(
        Deciding.Name, Directory.Holders.FirstOrDefault(holder => holder.Officer.Id == Decider.InPlaceOf)?.Officer.Name);
}
