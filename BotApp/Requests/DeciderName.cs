using BotApp.Basics;

namespace BotApp.Requests;

/// <summary>Who decided, in words.</summary>
public static class DeciderName
{
    /// <summary>"B for A" for a decider who acted in place of somebody.</summary>
    public static Phrase DisplayText(string name, string? inPlaceOf) => inPlaceOf is { } regular
        ? new Phrase($"{name} for {regular}", $"{name} ({regular} के स्थान पर)")
        : Phrase.Same(name);
}
