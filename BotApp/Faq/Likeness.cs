namespace BotApp.Faq;

/// <summary>
/// Groups unanswered questions with the same meaning. Each is compared with the questions of a group by the
/// features that find entries, so that one answer can serve the whole group.
/// </summary>
public static class Likeness
{
    /// <summary>Below this, two sentences only share a subject such as "SSO-ID".</summary>
    private const double Same = 0.6;

    /// <summary>Groups in the cell's order of work: reply wanted first, then by number of askers, then oldest first.</summary>
    public static IReadOnlyList<FaqMissGroup> Group(IEnumerable<FaqMiss> misses)
    {
        List<(List<FaqMiss> Misses, List<Reading> Readings)> groups = [];
        foreach (var miss in misses.OrderBy(miss => miss.At).ThenBy(miss => miss.Id))
        {
            var utterance = Reader.Own(Lexicon.OfTheOffice, miss.Text);
            var near = groups.FirstOrDefault(group =>
                group.Misses[0].EntryId == miss.EntryId && group.Readings.Any(other => Between(utterance, other) >= Same));
            if (near.Misses is null)
            {
                groups.Add(near = ([], []));
            }

            near.Misses.Add(miss);
            near.Readings.Add(utterance);
        }

        return
        [
            .. groups.Select(group => new FaqMissGroup(group.Misses))
                .OrderByDescending(group => group.Wanted)
                .ThenByDescending(group => group.Askers)
                .ThenBy(group => group.First.At),
        ];
    }

    /// <summary>The weighted Jaccard similarity of two sentences, from 0 to 1.</summary>
    private static double Between(Reading one, Reading other)
    {
        var (first, second) = (Telling(one), Telling(other));
        var all = first.Union(second).Sum(feature => feature.Value);
        return all == 0 ? 0 : first.Intersect(second).Sum(feature => feature.Value) / all;
    }

    private static HashSet<KeyValuePair<string, double>> Telling(Reading utterance) =>
    [
        .. utterance.Signs.Select(feature => KeyValuePair.Create(feature.Name, feature.Weight switch
        {
            Weight.Fills => 0.0,
            Weight.Colours or Weight.Asks => 0.3,
            Weight.Carries => 1,
            Weight.Marks or Weight.LeadsAway => 1.5,
        })),
    ];
}
