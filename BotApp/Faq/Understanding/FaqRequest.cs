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

    /// <summary>Null for the label of an entry, and where there is no such flow, command or small talk.</summary>
    public static FaqRequest? From(string label, IReadOnlyList<string> sentences) =>
        After<RequestKind>(FlowLabel, label) is { } flow ? new FaqRequest(flow, null, null, sentences)
        : After<TextCommand>(CommandLabel, label) is { } command ? new FaqRequest(null, command, null, sentences)
        : After<SmallTalk>(TalkLabel, label) is { } talk ? new FaqRequest(null, null, talk, sentences)
        : null;

    private static TName? After<TName>(string kind, string label) where TName : struct, Enum =>
        label.StartsWith(kind, StringComparison.Ordinal) && Enum.TryParse<TName>(label.AsSpan(kind.Length), out var name)
            && Enum.IsDefined(name)
                ? name
                : null;
}
