using BotApp.Conversation;

namespace BotApp.Approvals.Reminders;

/// <summary>The Systems Manager reminds everybody with whom something overdue waits.</summary>
public sealed record RemindHolders : ICardAction
{
    public static string Verb => "overdue.remind";
}
