namespace BotApp.Conversation;

/// <summary>Opens the registration form for a person of the tenant who is not in the directory.</summary>
/// <param name="Next">What was asked for; like every pressed button, it is checked again when the person has registered.</param>
public sealed record ShowRegistration(ActionLink? Next = null) : ICardAction
{
    public static string Verb => "register";
}
