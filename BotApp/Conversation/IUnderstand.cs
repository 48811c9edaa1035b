namespace BotApp.Conversation;

/// <summary>The one classifier behind typed sentences, "help me choose" in words, and the FAQ. Safe to call from many turns at once.</summary>
public interface IUnderstand
{
    Heard Understand(string text);
}
