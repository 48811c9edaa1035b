namespace BotApp.Conversation;

/// <summary>Why the menu is shown to a person who did not ask for it.</summary>
public enum MenuReason
{
    /// <summary>Nothing here answers the typed words.</summary>
    NotUnderstood,

    /// <summary>Nothing was said that could be answered: a thank-you, an emoji, only punctuation.</summary>
    NothingSaid,

    /// <summary>Files were sent, but no form or request is open for them.</summary>
    FilesUnused,

    /// <summary>The person said thank you.</summary>
    Thanked,

    /// <summary>The person scolded the bot.</summary>
    Scolded,

    /// <summary>The person made conversation.</summary>
    Chatted,

    /// <summary>The person asked how to search.</summary>
    HowToFind,

    /// <summary>The typed command belongs to another post.</summary>
    OtherPost,

    /// <summary>An unfinished form was left, with what was typed into it.</summary>
    FormKept,
}
