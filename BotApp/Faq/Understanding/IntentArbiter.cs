namespace BotApp.Faq.Understanding;

/// <summary>
/// Decides between the similarity of wordings (<see cref="IntentClassifier"/>) and what was learned from all of them
/// (<see cref="LearnedIntents"/>): what both say counts, and what one is sure of while the other is silent; where they contradict each
/// other the person is asked. Words about other matters are a veto. The thresholds were fitted by cross-validation over the wordings and on
/// the tuning messages (BotApp.Tests/Faq/messages); the held-back ones only measure them.
/// </summary>
internal static class IntentArbiter
{
    /// <summary>The learned meaning counts alone from this probability.</summary>
    private const double Sure = 0.66;

    /// <summary>What each unknown word adds to it, and the most it can become.</summary>
    private const double PerUnknownWord = 0.08;
    private const double MaxSure = 0.85;

    /// <summary>Below this probability the learned meaning counts as silent.</summary>
    private const double Silent = 0.1;

    /// <summary>From this probability it counts even where another wording is more similar.</summary>
    private const double Certain = 0.65;

    /// <summary>How much less sure than the similarity of a wording the learned meaning may be: it knows more wordings.</summary>
    private const double Headstart = 0.3;

    /// <summary>A wording less similar does not count alone.</summary>
    private const double MinUncontested = 0.6;

    /// <summary>A wording this similar counts where what was learned is unsure, or nothing this helpdesk knows of.</summary>
    private const double MinAgainstUnsure = 0.9;

    /// <summary>A wording this similar of an entry that was not learned counts where nothing known was learned.</summary>
    private const double MinOfUnlearned = 0.85;

    /// <summary>A wording this similar counts even where something else was learned, unless with the overruling probability; that
    /// of nothing known never overrules it, because an entry just written is not learned yet.</summary>
    private const double AlmostLiteral = 0.97;
    private const double Overruling = 0.7;

    /// <summary>A word that was only guessed from its spelling is no veto.</summary>
    private const double MinVetoConfidence = 0.9;

    /// <summary>From this probability the learned meaning counts in spite of a word about other matters: "the list after AGT".</summary>
    private const double Unvetoed = 0.9;

    /// <summary>From this probability a learned meaning counts that is among several about as similar ones.</summary>
    private const double SureOfSuggestion = 0.5;

    private const double MinSuggestion = 0.15;
    private const int MaxSuggestions = 3;

    /// <param name="utterance">The sentence.</param>
    /// <param name="similar">What the most similar wordings mean, and how similar the most similar one is.</param>
    /// <param name="learned">The likeliest labels, the likeliest first.</param>
    /// <param name="candidate">The likeliest label's entry; null when it is none.</param>
    /// <param name="unknownWords">How many words of the sentence no wording has.</param>
    /// <param name="asker">Whose commands are offered.</param>
    public static Meaning Decide(
        Utterance utterance,
        Meaning similar,
        IReadOnlyList<(IntentLabel Label, double Probability)> learned,
        IntentCandidate? candidate,
        int unknownWords,
        AskerContext asker)
    {
        var (label, _) = learned[0];
        var sureness = SurenessOf(label, utterance.IsQuestion, learned);
        var meant = sureness < Unvetoed && IsVetoed(utterance, label, candidate)
            ? new IntentResult.OutOfScope(EntryId: OtherMatters.PointerFor(utterance))
            : label.ToResult(utterance, sureness);
        if (similar.Result is IntentResult.Empty)
        {
            return label.Talk is not null && sureness >= Sure ? new Meaning(meant, sureness) : similar;
        }

        // It may be a name.
        if (similar.Result is IntentResult.OutOfScope { IsUnfamiliar: true }
            && utterance.UnknownWords == 1
            && (label == IntentLabel.None || label.EntryId is OtherMatters.Offices or OtherMatters.Law))
        {
            return similar;
        }

        var needed = Math.Min(MaxSure, Sure + (PerUnknownWord * unknownWords));
        return similar.Result is IntentResult.OutOfScope or IntentResult.DidYouMean
            ? DecideAlone(similar, label, meant, sureness, needed, SuggestionsFrom(learned, asker))
            : label.IsMeantBy(similar.Result) ? similar with { Sureness = Math.Max(similar.Sureness, sureness) }
            : (similar.Sureness >= AlmostLiteral
                    && (sureness < Overruling || label == IntentLabel.None || IsSameFlow(LabelOf(similar.Result, learned), label)))
                || (sureness < Silent && similar.Sureness >= MinUncontested)
                || (label == IntentLabel.None && similar.Sureness >= MinOfUnlearned && IsUnlearned(similar.Result, learned)) ? similar
            : DecideBetween(
                similar, LabelOf(similar.Result, learned), label, meant, sureness, needed, SuggestionsFrom(learned, asker));
    }

    // The wordings are silent, or several of them are about as similar.
    private static Meaning DecideAlone(
        Meaning similar,
        IntentLabel label,
        IntentResult meant,
        double sureness,
        double needed,
        List<IntentLabel> suggestions)
    {
        if (label.IsMeantBy(similar.Result) && sureness >= SureOfSuggestion)
        {
            return label == IntentLabel.None ? similar : new Meaning(meant, sureness);
        }

        // Entries just written are not learned yet: what is as similar to several of them is no matter of others.
        if (label == IntentLabel.None && similar is { Result: IntentResult.DidYouMean, Sureness: >= MinUncontested })
        {
            return similar;
        }

        return sureness >= needed ? new Meaning(meant, sureness)
            : label == IntentLabel.None ? similar
            : similar.Result is IntentResult.DidYouMean { Meanings: var offered }
                ? new Meaning(Offer([.. offered.Take(1), .. suggestions, .. offered.Skip(1)]), sureness)
            : suggestions.Count < 2 ? similar
            : new Meaning(Offer(suggestions), sureness);
    }

    private static Meaning DecideBetween(
        Meaning similar,
        IntentLabel? similarLabel,
        IntentLabel label,
        IntentResult meant,
        double sureness,
        double needed,
        List<IntentLabel> suggestions) =>
        // A question gets the answer that leads to the flow.
        label.EntryId is null && IsSameFlow(similarLabel, label) ? similar
        : sureness >= Math.Max(Certain, needed)
            || (label != IntentLabel.None && sureness >= needed && sureness >= similar.Sureness - Headstart) ? new Meaning(meant, sureness)
        : similarLabel is not { } one
            || IsSameFlow(one, label)
            || (similar.Sureness >= MinAgainstUnsure && (label == IntentLabel.None || sureness < Sure)) ? similar
        : new Meaning(Offer([one, .. suggestions]), sureness);

    private static IntentResult.DidYouMean Offer(IEnumerable<IntentLabel> meanings) =>
        new([.. meanings.WithoutSecondWays().Take(MaxSuggestions)]);

    // The learned label also knows the flow that an answer leads to.
    private static IntentLabel? LabelOf(IntentResult result, IReadOnlyList<(IntentLabel Label, double Probability)> learned) =>
        IntentLabel.Of(result) is { } label
            ? learned.Select(one => one.Label).FirstOrDefault(one => one.Text == label.Text) ?? label
            : null;

    // Of an entry just written nothing was learned.
    private static bool IsUnlearned(IntentResult result, IReadOnlyList<(IntentLabel Label, double Probability)> learned) =>
        IntentLabel.Of(result)?.EntryId is { } entry && learned.All(one => one.Label.EntryId != entry);

    private static bool IsSameFlow(IntentLabel? one, IntentLabel other) => one?.Flow is { } flow && other.Flow == flow;

    // Only an entry that says where else to turn, or has the word itself, answers a sentence with a word about other matters.
    private static bool IsVetoed(Utterance utterance, IntentLabel label, IntentCandidate? candidate) =>
        label is { Talk: null, EntryId: not (OtherMatters.Offices or OtherMatters.Law) }
            && utterance.Features.Any(feature => feature is { Weight: FeatureWeight.OffTopic, Confidence: >= MinVetoConfidence }
                && candidate?.Wordings.Any(wording => wording.Features.Any(own => own.Name == feature.Name)) is not true);

    // A request is sure of its flow, whichever of the wordings that lead there is nearest.
    private static double SurenessOf(
        IntentLabel label, bool isQuestion, IReadOnlyList<(IntentLabel Label, double Probability)> learned) =>
        label.Flow is not { } flow
            ? learned[0].Probability
            : learned.Where(one => one.Label.Flow == flow && (!isQuestion || one.Label == label || one.Label.EntryId is null))
                .Sum(one => one.Probability);

    // What the person may mean; not another desk's commands, which they could not open.
    private static List<IntentLabel> SuggestionsFrom(
        IReadOnlyList<(IntentLabel Label, double Probability)> learned, AskerContext asker) =>
    [
        .. learned.Take(MaxSuggestions)
            .Where(one => one.Probability >= MinSuggestion
                && one.Label is { Talk: null, EntryId: not (OtherMatters.Offices or OtherMatters.Law) }
                && one.Label != IntentLabel.None
                && (one.Label.Command is not { } command || asker.IsLikely(command)))
            .Select(one => one.Label)
            .WithoutSecondWays(),
    ];
}
