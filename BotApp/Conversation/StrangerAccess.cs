namespace BotApp.Conversation;

/// <summary>What an action does for a person of the tenant who is not in the directory.</summary>
public enum StrangerAccess
{
    /// <summary>It shows the menu and changes nothing.</summary>
    None,

    /// <summary>It asks for the registration first and continues afterwards.</summary>
    AfterRegistration,

    /// <summary>It answers like for everybody: menu, answers, contacts.</summary>
    Open,
}
