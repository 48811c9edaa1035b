namespace BotApp.Faq.Understanding;

/// <summary>Words that ask for nothing; they are answered politely and never stored as questions.</summary>
public enum SmallTalk
{
    Thanks,
    Insult,
    Chat,
}
