namespace BotApp.Faq.Understanding;

/// <summary>
/// Decides between the similarity of wordings (<see cref="IntentClassifier"/>) and what was learned from all of them
/// (<see cref="LearnedIntents"/>): what both say counts, and what one is sure of while the other is silent; where they contradict each
/// other the person is asked. Words about other matters are a veto. The thresholds were fitted on the tuning messages
/// (BotApp.Tests/Faq/messages); the held-back ones only measure them.
/// </summary>
internal static class IntentArbiter
{
    /// <summary>The learned meaning counts alone from this probability.</summary>
    private const double Sure = 0.5;

    /// <summary>What each unknown word adds to it, and the most it can become.</summary>
    private const double PerUnknownWord = 0.12;
    private const double MaxSure = 0.85;

    /// <summary>Below this probability the learned meaning counts as silent.</summary>
    private const double Silent = 0.3;

    /// <summary>From this probability it counts even where another wording is more similar.</summary>
    private const double Certain = 0.75;

    /// <summary>How much less sure than the similarity of a wording the learned meaning may be: it knows more wordings.</summary>
    private const double Headstart = 0.15;

    /// <summary>A wording less similar does not count alone.</summary>
    private const double MinUncontested = 0.6;

    /// <summary>A wording this similar counts even where something else was learned.</summary>
    private const double AlmostLiteral = 0.97;

    private const double MinSuggestion = 0.15;
    private const int MaxSuggestions = 3;

    /// <param name="utterance">The sentence.</param>
    /// <param name="similar">What the most similar wordings mean, and how similar the most similar one is.</param>
    /// <param name="learned">The likeliest labels, the likeliest first.</param>
    /// <param name="unknownWords">How many words of the sentence no wording has.</param>
    public static Meaning Decide(
        Utterance utterance, Meaning similar, IReadOnlyList<(IntentLabel Label, double Probability)> learned, int unknownWords)
    {
        var (label, _) = learned[0];
        var sureness = SurenessOf(label, utterance.IsQuestion, learned);
        var meant = IsVetoed(utterance, label)
            ? new IntentResult.OutOfScope(EntryId: OtherMatters.PointerFor(utterance))
            : label.ToResult(utterance, sureness);
        if (similar.Result is IntentResult.Empty)
        {
            return label.Talk is not null && sureness >= Sure ? new Meaning(meant, sureness) : similar;
        }

        var needed = Math.Min(MaxSure, Sure + (PerUnknownWord * unknownWords));
        return similar.Result is IntentResult.OutOfScope or IntentResult.DidYouMean
            ? DecideAlone(similar, label, meant, sureness, needed, learned)
            : label.IsMeantBy(similar.Result) ? similar with { Sureness = Math.Max(similar.Sureness, sureness) }
            : similar.Sureness >= AlmostLiteral || (sureness < Silent && similar.Sureness >= MinUncontested) ? similar
            : DecideBetween(similar, label, meant, sureness, needed);
    }

    // The wordings are silent, or several of them are about as similar.
    private static Meaning DecideAlone(
        Meaning similar,
        IntentLabel label,
        IntentResult meant,
        double sureness,
        double needed,
        IReadOnlyList<(IntentLabel Label, double Probability)> learned)
    {
        if (label.IsMeantBy(similar.Result) && sureness >= Silent)
        {
            return label == IntentLabel.None ? similar : new Meaning(meant, sureness);
        }

        return sureness >= needed ? new Meaning(meant, sureness)
            : similar.Result is IntentResult.DidYouMean || label == IntentLabel.None ? similar
            : new Meaning(SuggestionsFrom(learned, similar.Result), sureness);
    }

    private static Meaning DecideBetween(Meaning similar, IntentLabel label, IntentResult meant, double sureness, double needed) =>
        sureness >= Math.Max(Certain, needed)
            || (label != IntentLabel.None && sureness >= needed && sureness >= similar.Sureness - Headstart) ? new Meaning(meant, sureness)
        : (EntryOf(similar.Result), label.EntryId) is ({ } one, { } other)
            ? new Meaning(new IntentResult.DidYouMean([one, other]), sureness)
        : similar;

    // Only an entry that says where else to turn answers a sentence with a word about other matters.
    private static bool IsVetoed(Utterance utterance, IntentLabel label) =>
        label is { Talk: null, EntryId: not (OtherMatters.Offices or OtherMatters.Law) }
            && utterance.Features.Any(feature => feature.Weight is FeatureWeight.OffTopic);

    // A request is sure of its flow, whichever of the wordings that lead there is nearest.
    private static double SurenessOf(
        IntentLabel label, bool isQuestion, IReadOnlyList<(IntentLabel Label, double Probability)> learned) =>
        label.Flow is not { } flow
            ? learned[0].Probability
            : learned.Where(one => one.Label.Flow == flow && (!isQuestion || one.Label == label || one.Label.EntryId is null))
                .Sum(one => one.Probability);

    private static IntentResult SuggestionsFrom(
        IReadOnlyList<(IntentLabel Label, double Probability)> learned, IntentResult otherwise)
    {
        var offered = learned.Take(MaxSuggestions)
            .Where(one => one.Label.EntryId is not null && one.Probability >= MinSuggestion)
            .Select(one => one.Label.EntryId!)
            .ToList();
        return offered.Count > 1 ? new IntentResult.DidYouMean(offered) : otherwise;
    }

    private static string? EntryOf(IntentResult result) => result switch
    {
        IntentResult.Answer answer => answer.EntryId,
        IntentResult.Flow flow => flow.EntryId,
        _ => null,
    };
}
