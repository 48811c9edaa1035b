namespace BotApp.Conversation;

/// <summary>What a typed sentence can ask the bot to do, beyond asking for an answer (the menu, the flows of the circular, the desks).</summary>
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
