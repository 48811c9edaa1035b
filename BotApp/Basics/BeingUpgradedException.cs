namespace BotApp.Basics;

/// <summary>The turn was refused because a newer version is taking over; nothing was saved, and it is no fault.</summary>
public sealed class BeingUpgradedException : Exception
{
    /// <summary>What the person reads.</summary>
    public static readonly Phrase Words = new(
        "The assistant is being upgraded. Nothing was saved; please try again in some minutes.",
        "सहायक का उन्नयन (upgrade) किया जा रहा है। कुछ भी सहेजा नहीं गया; कृपया कुछ मिनट बाद पुनः प्रयास करें।");

    public BeingUpgradedException()
        : base(Words.English)
    {
    }

    public BeingUpgradedException(string message)
        : base(message)
    {
    }

    public BeingUpgradedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
