namespace BotApp.Conversation;

/// <summary>Shows the menu: the start of every conversation and the way out of every dead end.</summary>
/// <param name="Reason">Why it is shown unasked; said above the menu.</param>
/// <param name="Question">The typed question without an answer, as recorded for the cell.</param>
/// <param name="Words">That question as typed, when it could not be recorded.</param>
public sealed record ShowMenu(MenuReason? Reason = null, Guid? Question = null, string? Words = null) : IReadAction
{
    public static string Verb => "menu";
}
