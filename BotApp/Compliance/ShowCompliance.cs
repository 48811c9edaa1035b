using BotApp.Conversation;

namespace BotApp.Compliance;

/// <summary>
/// Shows whether relieved officers were unmapped on time (circular ¶5): a head sees the own offices, computer cell and Systems Manager all.
/// </summary>
public sealed record ShowCompliance : IReadAction
{
    public static string Verb => "compliance";
}
