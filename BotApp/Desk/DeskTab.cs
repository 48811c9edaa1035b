using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Search;

namespace BotApp.Desk;

/// <summary>The pages between which the navigation leads.</summary>
public enum DeskTab
{
    /// <summary>A person's own work.</summary>
    Home,

    /// <summary>Looks up requests by what people know of them.</summary>
    Search,

    /// <summary>The computer cell's work list.</summary>
    Work,

    /// <summary>Batches: open ones, sent ones, closed ones.</summary>
    Batches,

    /// <summary>All requests, newest first.</summary>
    Register,

    /// <summary>Questions that the FAQ could not answer.</summary>
    Questions,

    /// <summary>Times per stage, unmapping, misses of the FAQ.</summary>
    Figures,

    /// <summary>Messages and mails that did not arrive.</summary>
    Undelivered,

    /// <summary>Campaigns and the check-in.</summary>
    Campaigns,
}

public static class DeskTabs
{
    /// <summary>Whether the person's cards show the same.</summary>
    public static bool IsFor(this DeskTab tab, Turn turn) => tab switch
    {
        DeskTab.Home => true,
        DeskTab.Search => LookupScope.Of(turn.Officer.Id, turn.Authorities).FindsOthers,
        DeskTab.Work or DeskTab.Register or DeskTab.Figures or DeskTab.Campaigns => turn.CanComplete,
        DeskTab.Undelivered => turn.IsCell,
        DeskTab.Batches => turn.IsHead || turn.CanComplete,
        DeskTab.Questions => turn.CanAnswerQuestions,
    };

    /// <summary>The address below the desk's.</summary>
    public static string Address(this DeskTab tab) => tab switch
    {
        DeskTab.Home => "home",
        DeskTab.Search => "search",
        DeskTab.Work => "work",
        DeskTab.Batches => "batches",
        DeskTab.Register => "register",
        DeskTab.Questions => "questions",
        DeskTab.Figures => "figures",
        DeskTab.Undelivered => "undelivered",
        DeskTab.Campaigns => "campaigns",
    };

    public static Phrase DisplayText(this DeskTab tab) => tab switch
    {
        DeskTab.Home => HomeText.Title,
        DeskTab.Search => SearchText.Title,
        DeskTab.Work => new("Work list", "कार्य सूची"),
        DeskTab.Batches => new("Batches", "बैच"),
        DeskTab.Register => new("Register", "पंजी"),
        DeskTab.Questions => new("Questions", "प्रश्न"),
        DeskTab.Figures => new("Figures", "आँकड़े"),
        DeskTab.Undelivered => new("Not delivered", "अवितरित"),
        DeskTab.Campaigns => new("Campaigns", "अभियान"),
    };
}
