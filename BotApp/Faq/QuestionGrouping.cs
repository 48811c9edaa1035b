using BotApp.Faq.Understanding;

namespace BotApp.Faq;

/// <summary>
/// Groups unanswered questions with the same meaning. Each is compared with the questions of a group by the
/// features that find entries, so that one answer can serve the whole group.
/// </summary>
public static class QuestionGrouping
{
    /// <summary>Below this, two sentences only share a subject such as "SSO-ID".</summary>
    private const double MinSimilarity = 0.6;

    /// <summary>Groups in the cell's order of work: reply wanted first, then by number of askers, then oldest first.</summary>
    public static IReadOnlyList<UnansweredQuestionGroup> Group(IEnumerable<UnansweredQuestion> misses)
    {
        List<(List<UnansweredQuestion> Misses, List<Utterance> Readings)> groups = [];
        foreach (var question in misses.OrderBy(question => question.At).ThenBy(question => question.Id))
        {
            var utterance = UtteranceReader.ReadWording(Lexicon.Default, question.Text);
            var near = groups.FirstOrDefault(group =>
                group.Misses[0].EntryId == question.EntryId && group.Readings.Any(other => Similarity(utterance, other) >= MinSimilarity));
            if (near.Misses is null)
            {
                groups.Add(near = ([], []));
            }

            near.Misses.Add(question);
            near.Readings.Add(utterance);
        }

        return
        [
            .. groups.Select(group => new UnansweredQuestionGroup(group.Misses))
                .OrderByDescending(group => group.ReplyWanted)
                .ThenByDescending(group => group.AskerCount)
                .ThenBy(group => group.First.At),
        ];
    }

    /// <summary>The weighted Jaccard similarity of two sentences, from 0 to 1.</summary>
    private static double Similarity(Utterance one, Utterance other)
    {
        var (first, second) = (WeightedFeatures(one), WeightedFeatures(other));
        var all = first.Union(second).Sum(feature => feature.Value);
        return all == 0 ? 0 : first.Intersect(second).Sum(feature => feature.Value) / all;
    }

    private static HashSet<KeyValuePair<string, double>> WeightedFeatures(Utterance utterance) =>
    [
        .. utterance.Features.Select(feature => KeyValuePair.Create(feature.Name, feature.Weight switch
        {
            FeatureWeight.Filler => 0.0,
            FeatureWeight.Modifier or FeatureWeight.QuestionWord => 0.3,
            FeatureWeight.Content => 1,
            FeatureWeight.Distinctive or FeatureWeight.OffTopic => 1.5,
        })),
    ];
}
