namespace BotApp.Conversation;

/// <summary>The one classifier behind typed sentences, the flow wizard in words, and the FAQ. Thread-safe.</summary>
public interface IUnderstand
{
    Heard Understand(string text);
}
