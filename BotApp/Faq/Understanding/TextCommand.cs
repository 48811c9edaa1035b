namespace BotApp.Faq.Understanding;

/// <summary>What a typed sentence can ask for besides an answer or a request of one kind.</summary>
public enum TextCommand
{
    Menu,
    Help,
    MyRequests,
    HelpMeChoose,
    MyQueue,
    WorkList,
    StartAgain,
    MyData,
    PersonRecords,
    English,
    Hindi,
}
