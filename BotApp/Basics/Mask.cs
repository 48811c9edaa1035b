namespace BotApp.Basics;

/// <summary>Shows enough of a value to recognise it and too little to use it.</summary>
public static class Mask
{
    /// <summary>The last three characters, the rest as dots: ••••678.</summary>
    public static string Tail(string text) =>
        text.Length <= 3 ? new string('•', text.Length) : new string('•', text.Length - 3) + text[^3..];
}
