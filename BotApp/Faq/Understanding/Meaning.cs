namespace BotApp.Faq.Understanding;

/// <summary>What a sentence means, and how sure that is, from 0 to 1.</summary>
internal readonly record struct Meaning(IntentResult Result, double Sureness);
