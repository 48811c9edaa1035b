using BotApp.Approvals.Questions;
using BotApp.Basics;
using BotApp.Campaigns;
using BotApp.Charges;
using BotApp.Compliance;
using BotApp.Consolidation.Contents;
using BotApp.Consolidation.Register;
using BotApp.Contacts;
using BotApp.Conversation;
using BotApp.Dashboard;
using BotApp.DirectoryEntries;
using BotApp.Faq;
using BotApp.Faq.Understanding;
using BotApp.Notifications.Undelivered;
using BotApp.Requests.FlowWizard;
using BotApp.Requests.Forms;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;
using BotApp.Retention;
using BotApp.TextProposals;
using BotApp.Uploads.DirectoryLoading;
using BotApp.Uploads.TemplateLoading;

namespace BotApp.Menu;

/// <summary>
/// The action behind each command that can be typed. A command of another post than the person's own opens nothing; the actions check it
/// again, as with a press.
/// </summary>
public static class TextCommandActions
{
    /// <summary>The desks of a person, which weigh what a sentence means.</summary>
    public static Desks DesksOf(Turn turn) =>
        (turn.IsHead ? Desks.Head : 0)
        | (turn.IsCell ? Desks.Cell : 0)
        | (turn.IsSystemsManager ? Desks.SystemsManager : 0)
        | (turn.CanAnswerQuestions && !turn.IsCell ? Desks.Helpdesk : 0);

    public static ActionLink ToAction(this TextCommand command, Turn turn, string text) =>
        AskerContext.DesksOf(command) is { } desks && (desks & DesksOf(turn)) == 0
            ? InsteadOf(command, text)
            : OwnAction(command, turn, text);

    /// <summary>What is pending with a head is the queue; figures are what the head asks for by name.</summary>
    public static ActionLink ToAction(this DashboardTopic topic, Turn turn, string text) =>
        !turn.IsHead && !turn.CanComplete ? ActionLink.To<ShowMyRequests>()
        : turn.IsHead && !turn.CanComplete && topic is DashboardTopic.Summary && !DashboardWords.NamesFigures(text)
            ? ActionLink.To<ShowQueue>()
        : ActionLink.To(new ShowDashboard(topic));

    public static ActionLink ToAction(this IntentResult meant, Turn turn, string text) => meant switch
    {
        IntentResult.Flow { EntryId: { } entry } flow => FlowCatalog.Of(flow.Kind).StartAfter(entry),
        IntentResult.Flow flow => FlowCatalog.Of(flow.Kind).Start,
        IntentResult.Command command => command.Wanted.ToAction(turn, text),
        IntentResult.Answer answer => ActionLink.To(new ShowAnswer(answer.EntryId, text)),
        IntentResult.OutOfScope { EntryId: { } pointer } => ActionLink.To(new ShowAnswer(pointer, text)),
        _ => ActionLink.To<ShowMenu>(),
    };

    public static MenuReason ToMenuReason(this SmallTalk talk) => talk switch
    {
        SmallTalk.Thanks => MenuReason.Thanked,
        SmallTalk.Insult => MenuReason.Scolded,
        SmallTalk.Chat => MenuReason.Chatted,
    };

    private static ActionLink OwnAction(TextCommand command, Turn turn, string text) => command switch
    {
        TextCommand.Menu or TextCommand.Help => ActionLink.To<ShowMenu>(),
        TextCommand.MyRequests => ActionLink.To<ShowMyRequests>(),
        TextCommand.HelpMeChoose => ActionLink.To<HelpMeChoose>(),
        TextCommand.MyQueue or TextCommand.ApproveTogether or TextCommand.Consolidate or TextCommand.SendBatch =>
            ActionLink.To<ShowQueue>(),
        TextCommand.WorkList => ActionLink.To<ShowWorkList>(),
        TextCommand.StartAgain => ActionLink.To<StartAgain>(),
        TextCommand.MyData => ActionLink.To<ShowMyData>(),
        TextCommand.PersonRecords => ActionLink.To<FindPerson>(),
        TextCommand.English => ActionLink.To(new SwitchLanguage(Language.English)),
        TextCommand.Hindi => ActionLink.To(new SwitchLanguage(Language.Hindi)),
        TextCommand.UndoDecision => Answer("undo-decision", text),
        TextCommand.Batches => ActionLink.To(new ShowBatches()),
        TextCommand.PaperApplications => ActionLink.To<ShowPaperApplications>(),
        TextCommand.LinkOfficer => ActionLink.To<ShowLinkOfficers>(),
        TextCommand.ReturnedResults => Answer("cell-how-to", text),
        TextCommand.Templates => ActionLink.To<ShowTemplates>(),
        TextCommand.Contacts => ActionLink.To<ShowContacts>(),
        TextCommand.Questions => ActionLink.To<ShowQuestions>(),
        TextCommand.EditAnswers => ActionLink.To<FindEntries>(),
        TextCommand.Register => ActionLink.To<ExportRegister>(),
        TextCommand.Dashboard => ActionLink.To(new ShowDashboard()),
        TextCommand.Overdue or TextCommand.Remind => ActionLink.To(new ShowDashboard(DashboardTopic.LateOffices)),
        TextCommand.StillMapped => ActionLink.To<ShowCompliance>(),
        // Sending again is the cell's; the Systems Manager sees how many there are, and the reasons behind the link of that card.
        TextCommand.Undelivered => turn.IsCell ? ActionLink.To<ShowUndelivered>() : ActionLink.To(new ShowDashboard()),
        TextCommand.TextsToConfirm => ActionLink.To<ShowTextProposals>(),
        TextCommand.ChargeOfHead => ActionLink.To<ChangeCharge>(),
        TextCommand.Campaigns => ActionLink.To<ShowCampaigns>(),
        TextCommand.Directory => ActionLink.To<ShowDirectory>(),
        TextCommand.AddToDirectory => ActionLink.To<EditDirectory>(),
        TextCommand.More => turn.IsHead || turn.CanComplete ? ActionLink.To<ShowMore>() : ActionLink.To<ShowMenu>(),
        TextCommand.FindHelp => ActionLink.To(new ShowMenu(MenuReason.HowToFind)),
        TextCommand.Registration => turn.Officer.IsKnown ? ActionLink.To<ShowMyData>() : ActionLink.To(new ShowRegistration()),
        TextCommand.OfficeQuestion => ActionLink.To<ShowOfficerQuery>(),
        TextCommand.TalkToPerson => Answer("computer-cell", text),
        TextCommand.Complaint => ActionLink.To<ShowMyRequests>(),
    };

    /// <summary>What a person of no such post gets: their own side of the matter, where it has one.</summary>
    private static ActionLink InsteadOf(TextCommand command, string text) => command switch
    {
        TextCommand.UndoDecision or TextCommand.Dashboard or TextCommand.Overdue => ActionLink.To<ShowMyRequests>(),
        TextCommand.Remind => Answer("remind-my-head", text),
        TextCommand.StillMapped => Answer("relieved-still-mapped", text),
        TextCommand.Templates => Answer("where-is-template", text),
        TextCommand.Contacts => ActionLink.To<ShowContacts>(),
        TextCommand.PersonRecords => ActionLink.To<ShowMyData>(),
        TextCommand.LinkOfficer => Answer("head-on-leave", text),
        TextCommand.PaperApplications => Answer("for-a-colleague", text),
        _ => ActionLink.To(new ShowMenu(MenuReason.OtherPost)),
    };

    private static ActionLink Answer(string entry, string text) => ActionLink.To(new ShowAnswer(entry, text));
}
