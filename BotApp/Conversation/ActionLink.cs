namespace BotApp.Conversation;

/// <summary>A button without its title, or a redirect: an action with the data it is pressed with.</summary>
public sealed record ActionLink(string Verb, IReadOnlyDictionary<string, string> Data)
{
    public static ActionLink To<TAction>(TAction action) where TAction : class, ICardAction => new(TAction.Verb, CardData.Write(action));

    public static ActionLink To<TAction>() where TAction : class, ICardAction => To(CardData.None<TAction>());
}
