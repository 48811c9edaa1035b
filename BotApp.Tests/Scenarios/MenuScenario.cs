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
}
