namespace BotApp.Faq.Understanding;

/// <summary>Sentences that request one flow, in English, Hindi and romanized Hindi.</summary>
public sealed record FaqRequest(Intent Intent, IReadOnlyList<string> Sentences);
