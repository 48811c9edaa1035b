namespace BotApp.Faq.Understanding;

/// <summary>What a typed sentence can ask for besides an answer: the menu, a flow, a work list.</summary>
public enum Intent
{
    Menu,
    Help,
    Activate,
    Create,
    Promote,
    ChargeReport,
    Mapping,
    MyRequests,
    HelpMeChoose,
    MyQueue,
    WorkList,
    StartAgain,
    English,
    Hindi,
}
