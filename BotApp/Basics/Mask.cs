namespace BotApp.Basics;

/// <summary>Masks a value so that its owner recognises it and nobody else can use it.</summary>
public static class Mask
{
    /// <summary>The last three characters, the rest as dots: ••••678.</summary>
    public static string LastThree(string text) =>
        text.Length <= 3 ? new string('•', text.Length) : new string('•', text.Length - 3) + text[^3..];
}
