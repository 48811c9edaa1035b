using BotApp.Requests;

namespace BotApp.Faq.Understanding;

/// <summary>Sentences that open one flow, give one command or are small talk, in any language.</summary>
public sealed record FaqRequest(RequestKind? Flow, TextCommand? Command, SmallTalk? Talk, IReadOnlyList<string> Sentences)
{
    private const string FlowLabel = "flow:";
    private const string CommandLabel = "command:";
    private const string TalkLabel = "smalltalk:";

    public string Label =>
        Flow is { } flow ? $"{FlowLabel}{flow}" : Command is { } command ? $"{CommandLabel}{command}" : $"{TalkLabel}{Talk}";

    /// <summary>Null for the label of an entry.</summary>
    /// <exception cref="ArgumentException">There is no such flow, command or small talk.</exception>
    public static FaqRequest? From(string label, IReadOnlyList<string> sentences) =>
        After(FlowLabel, label) is { } flow ? new FaqRequest(Enum.Parse<RequestKind>(flow), null, null, sentences)
        : After(CommandLabel, label) is { } command ? new FaqRequest(null, Enum.Parse<TextCommand>(command), null, sentences)
        : After(TalkLabel, label) is { } talk ? new FaqRequest(null, null, Enum.Parse<SmallTalk>(talk), sentences)
        : null;

    private static string? After(string kind, string label) =>
        label.StartsWith(kind, StringComparison.Ordinal) ? label[kind.Length..] : null;
}
