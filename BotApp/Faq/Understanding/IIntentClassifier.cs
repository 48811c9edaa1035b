namespace BotApp.Faq.Understanding;

/// <summary>The one classifier behind typed sentences, the flow wizard in words, and the FAQ. Thread-safe.</summary>
public interface IIntentClassifier
{
    /// <param name="text">The message as typed.</param>
    /// <param name="asker">Who types it, and about what before.</param>
    IntentResult Classify(string text, AskerContext asker = default);
}
