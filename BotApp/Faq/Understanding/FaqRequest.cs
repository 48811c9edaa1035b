using BotApp.Requests;

namespace BotApp.Faq.Understanding;

/// <summary>Sentences that open one flow, or give one command, in English, Hindi and romanized Hindi.</summary>
public sealed record FaqRequest(RequestKind? Flow, TextCommand? Command, IReadOnlyList<string> Sentences);
