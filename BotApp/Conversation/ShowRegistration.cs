using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>
/// Opens the registration form for a person of the tenant who is not in the directory. The form carries the action that asked for it;
/// like every pressed button, that action checks again what the person may do.
/// </summary>
public sealed record ShowRegistration : ICardAction
{
    /// <summary>Data: the verb to continue with.</summary>
    public const string Next = "next";

    private const string Prefix = "next.";

    public static string Verb => "register";

    /// <summary>The inputs of the form that continues with <paramref name="verb"/>.</summary>
    public static Inputs Before(string verb, Inputs inputs) =>
        inputs.All.Aggregate(Inputs.None.With(Next, verb), (all, pair) => all.With(Prefix + pair.Key, pair.Value));

    /// <summary>What the form has to carry.</summary>
    public static (string Key, string Value)[] Carried(Inputs inputs) =>
        [.. inputs.All.Where(pair => pair.Key == Next || pair.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(pair => (pair.Key, pair.Value))];

    /// <summary>Continues with what was asked for, below <paramref name="notice"/>; null when nothing else was.</summary>
    public static Reply? Continue(Inputs inputs, Phrase notice) => inputs.Text(Next) is { } verb
        ? new Reply.Redirect(
            verb,
            new Inputs(inputs.All.Where(pair => pair.Key.StartsWith(Prefix, StringComparison.Ordinal))
                .ToDictionary(pair => pair.Key[Prefix.Length..], pair => pair.Value)),
            notice)
        : null;
}
