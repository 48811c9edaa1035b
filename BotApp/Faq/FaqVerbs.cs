using BotApp.Conversation;

namespace BotApp.Faq;

/// <summary>The answer to one question, chosen from "did you mean" or found by the words.</summary>
public sealed record ShowAnswer : IVerb
{
    public static string Verb => "faq.answer";

    public const string Entry = "entry";
}
