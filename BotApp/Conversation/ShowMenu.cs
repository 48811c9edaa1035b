namespace BotApp.Conversation;

/// <summary>Shows the menu: the start of every conversation and the way out of every dead end.</summary>
public sealed record ShowMenu : ICardAction
{
    public static string Verb => "menu";

    /// <summary>Data: words were typed that nothing here answers.</summary>
    public const string NotUnderstood = "notUnderstood";

    /// <summary>Data: nothing was said that could be answered: a thank-you, an emoji, only signs.</summary>
    public const string NothingSaid = "nothingSaid";

    /// <summary>Data: files were sent, but no form or request is open for them.</summary>
    public const string FilesUnused = "filesUnused";

    /// <summary>Data: an unfinished form was left, with what was typed into it.</summary>
    public const string FormKept = "formKept";

    /// <summary>Data: those words, as noted for the cell.</summary>
    public const string Miss = "miss";
}
