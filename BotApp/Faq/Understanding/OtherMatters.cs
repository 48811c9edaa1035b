namespace BotApp.Faq.Understanding;

/// <summary>The entries that say where to turn with what is not the computer cell's work.</summary>
public static class OtherMatters
{
    /// <summary>Salary, leave and the like; equipment is what the cell may well know of.</summary>
    public const string Offices = "other-offices";

    /// <summary>Tax law and rates.</summary>
    public const string Law = "gst-law";

    /// <summary>
    /// The entry for a sentence with words about other matters; null for small talk and for a sentence without such words.
    /// </summary>
    public static string? PointerFor(Utterance utterance) => utterance.Features
        .Where(feature => feature.Weight is FeatureWeight.OffTopic)
        .Select(feature => feature.Name switch
        {
            "pay" or "service" => Offices,
            "law" => Law,
            _ => null,
        })
        .FirstOrDefault(pointer => pointer is not null);
}
