namespace BotApp.Conversation;

/// <summary>A button without its title, or a redirect: an action with the data it is pressed with.</summary>
public sealed record ActionLink(string Verb, IReadOnlyDictionary<string, string> Data)
{
    public static ActionLink To<TAction>(TAction action) where TAction : ICardAction => new(TAction.Verb, CardData.Write(action));

    public static ActionLink To<TAction>(params (string Key, string Value)[] data) where TAction : ICardAction =>
        new(TAction.Verb, data.ToDictionary(pair => pair.Key, pair => pair.Value));
}
