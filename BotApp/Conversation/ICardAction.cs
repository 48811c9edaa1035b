namespace BotApp.Conversation;

/// <summary>Something a person can do. The button and its handler share this type, so a verb cannot be mistyped.</summary>
public interface ICardAction
{
    static abstract string Verb { get; }
}
