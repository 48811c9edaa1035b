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

    /// <summary>An unfinished form was left, with what was typed into it.</summary>
    FormKept,
}
