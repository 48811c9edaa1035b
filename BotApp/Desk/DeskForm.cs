namespace BotApp.Desk;

/// <summary>The fields of the pages' forms.</summary>
public static class DeskForm
{
    /// <summary>What is looked for.</summary>
    public const string Words = "words";

    /// <summary>How many hits were on the pages before.</summary>
    public const string Skip = "skip";

    /// <summary>The longest text that can be looked up; the fields stop there.</summary>
    public const int MaxWords = 200;

    /// <summary>Bytes of a form: the words in UTF-8, percent-encoded, and the names of the fields.</summary>
    public const int MaxBytes = 4_096;
}
