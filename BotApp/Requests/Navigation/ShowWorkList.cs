using BotApp.Conversation;

namespace BotApp.Requests.Navigation;

/// <summary>The pending work of the computer cell.</summary>
/// <param name="Skip">The number of lines shown on earlier pages.</param>
public sealed record ShowWorkList(int? Skip = null) : IReadAction
{
    public static string Verb => "cell.list";
}
