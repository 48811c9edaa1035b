namespace BotApp.Faq.Understanding;

/// <summary>An entry found by a search, with its similarity from 0 to 1.</summary>
public sealed record FaqHit(string EntryId, double Similarity);
