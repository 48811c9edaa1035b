namespace BotApp.Faq.Understanding;

/// <summary>Whose work the person who types does; nobody in particular by default. It only weighs what a sentence may mean.</summary>
[Flags]
public enum Desks
{
    None = 0,
    Head = 1,
    Cell = 2,
    SystemsManager = 4,
    Helpdesk = 8,
}
