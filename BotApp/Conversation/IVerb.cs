namespace BotApp.Conversation;

/// <summary>A thing a person can do. The verb on the button and the handler behind it are one symbol.</summary>
public interface IVerb
{
    static abstract string Verb { get; }
}
