using BotApp.Conversation;

namespace BotApp.Faq;

/// <summary>Sentences that ask the bot to do one thing, in English, Hindi and Hindi in Latin letters.</summary>
public sealed record FaqRequest(Intent Intent, IReadOnlyList<string> Sentences);
