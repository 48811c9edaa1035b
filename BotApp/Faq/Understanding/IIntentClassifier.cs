namespace BotApp.Faq.Understanding;

/// <summary>The one classifier behind typed sentences, the flow wizard in words, and the FAQ. Thread-safe.</summary>
public interface IIntentClassifier
{
    IntentResult Classify(string text);
}
