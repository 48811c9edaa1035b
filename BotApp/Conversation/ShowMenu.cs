namespace BotApp.Conversation;

/// <summary>Shows the menu: the start of every conversation and the way out of every dead end.</summary>
/// <param name="Notice">What is said above the menu.</param>
/// <param name="Miss">The typed question without an answer, as recorded for the cell.</param>
/// <param name="Words">That question as typed, when it could not be recorded.</param>
public sealed record ShowMenu(MenuNotice? Notice = null, Guid? Miss = null, string? Words = null) : IReadAction
{
    public static string Verb => "menu";
}
