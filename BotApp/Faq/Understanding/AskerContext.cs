namespace BotApp.Faq.Understanding;

/// <summary>What is known about the person who types besides the sentence.</summary>
/// <param name="Desks">The desks they work at.</param>
/// <param name="Topic">The label of what they asked last; null when that was long ago.</param>
public readonly record struct AskerContext(Desks Desks = Desks.None, string? Topic = null)
{
    /// <summary>Whether a command belongs to the work of this person: a head's "pending" is the queue.</summary>
    public bool IsLikely(TextCommand command) => DesksOf(command) is not { } desks || (desks & Desks) != 0;

    /// <summary>The desks whose work a command is; null for everybody's.</summary>
    public static Desks? DesksOf(TextCommand command) => command switch
    {
        TextCommand.MyQueue or TextCommand.UndoDecision or TextCommand.ApproveTogether or TextCommand.Consolidate
            or TextCommand.SendBatch or TextCommand.PaperApplications or TextCommand.LinkOfficer => Desks.Head,
        TextCommand.WorkList or TextCommand.Templates => Desks.Cell,
        TextCommand.Questions or TextCommand.EditAnswers => Desks.Cell | Desks.Helpdesk,
        TextCommand.ReturnedResults or TextCommand.Register or TextCommand.TextsToConfirm
            or TextCommand.ChargeOfHead or TextCommand.PersonRecords or TextCommand.Campaigns or TextCommand.Directory
            or TextCommand.AddToDirectory or TextCommand.Contacts or TextCommand.Undelivered => Desks.Cell | Desks.SystemsManager,
        TextCommand.Remind or TextCommand.Dashboard => Desks.SystemsManager,
        TextCommand.Overdue or TextCommand.StillMapped or TextCommand.Batches => Desks.Head | Desks.Cell | Desks.SystemsManager,
        _ => null,
    };
}
