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
}

public static class DeskTabs
{
    /// <summary>Whether the person's cards show the same.</summary>
    public static bool IsFor(this DeskTab tab, Turn turn) => tab switch
    {
        DeskTab.Home => true,
        DeskTab.Search => LookupScope.Of(turn.Officer.Id, turn.Authorities).FindsOthers,
    };

    /// <summary>The address below the desk's.</summary>
    public static string Address(this DeskTab tab) => tab switch
    {
        DeskTab.Home => "home",
        DeskTab.Search => "search",
    };

    public static Phrase DisplayText(this DeskTab tab) => tab switch
    {
        DeskTab.Home => HomeText.Title,
        DeskTab.Search => SearchText.Title,
    };
}
