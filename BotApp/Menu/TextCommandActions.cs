using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Faq.Understanding;
using BotApp.Requests.FlowWizard;
using BotApp.Requests.Forms;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Navigation;
using BotApp.Retention;

namespace BotApp.Menu;

/// <summary>The action behind each command that can be typed.</summary>
public static class TextCommandActions
{
    public static ActionLink ToAction(this TextCommand command, Turn turn) => command switch
    {
        TextCommand.Menu or TextCommand.Help => ActionLink.To<ShowMenu>(),
        TextCommand.MyRequests => ActionLink.To<ShowMyRequests>(),
        TextCommand.HelpMeChoose => ActionLink.To<HelpMeChoose>(),
        TextCommand.MyQueue => turn.IsHead ? ActionLink.To<ShowQueue>() : ActionLink.To<ShowMenu>(),
        TextCommand.WorkList => ActionLink.To<ShowWorkList>(),
        TextCommand.StartAgain => ActionLink.To<StartAgain>(),
        TextCommand.MyData => ActionLink.To<ShowMyData>(),
        TextCommand.PersonRecords => turn.CanComplete ? ActionLink.To<FindPerson>() : ActionLink.To<ShowMyData>(),
        TextCommand.English => ActionLink.To(new SwitchLanguage(Language.English)),
        TextCommand.Hindi => ActionLink.To(new SwitchLanguage(Language.Hindi)),
    };
}
