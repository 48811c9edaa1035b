namespace BotApp.Faq.Understanding;

internal static class Suggestions
{
    /// <summary>Leaves out a flow where an answer that leads to it is offered before, and a meaning that was offered before.</summary>
    public static IEnumerable<IntentLabel> WithoutSecondWays(this IEnumerable<IntentLabel> meanings)
    {
        List<IntentLabel> kept = [];
        foreach (var meaning in meanings)
        {
            if (!kept.Exists(one => one.Text == meaning.Text || (meaning is { EntryId: null, Flow: { } flow } && one.Flow == flow)))
            {
                kept.Add(meaning);
                yield return meaning;
            }
        }
    }
}
