namespace BotApp.Faq.Understanding;

/// <summary>What a sentence means, how sure that is, from 0 to 1, and whether it asks something.</summary>
internal readonly record struct Meaning(IntentResult Result, double Sureness, bool IsQuestion = false);
