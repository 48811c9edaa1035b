using BotApp.Conversation;
using BotApp.Faq;

namespace BotApp.Menu;

/// <summary>One matter of a message.</summary>
/// <param name="Words">The part of the message, as typed.</param>
/// <param name="Entry">The entry that answers it; null where it opens a flow or a list.</param>
/// <param name="Link">What its button opens.</param>
public sealed record Matter(string Words, FaqEntry? Entry, ActionLink Link);
