namespace BotApp.Faq;

/// <summary>An entry found for some words, nearest first; nearness from 0 to 1.</summary>
public sealed record FaqHit(string EntryId, double Nearness);
