using BotApp.Support;

namespace BotApp.Scenarios;

/// <summary>Opens the menu in a chat where other cards may arrive.</summary>
public static class MenuScenario
{
    public static async Task<TeamsChat> OpensMenuAsync(this TeamsChat person)
    {
        await person.Person.SaysAsync("hi");
        return await person.SeesAsync("What do you need?");
    }

    /// <summary>Presses a button behind "More" of the menu that is shown.</summary>
    public static async Task<TeamsChat> PressesUnderMoreAsync(this TeamsChat person, string title)
    {
        await person.PressesAsync(person.Person.Locale == "hi-IN" ? "अन्य कार्य" : "More");
        return await person.PressesAsync(title);
    }
}
