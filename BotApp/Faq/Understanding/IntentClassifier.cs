namespace BotApp.Faq.Understanding;

/// <summary>
/// Decides what the most similar candidates mean: open a flow, answer, ask which, or decline. The thresholds were fitted on the tuning
/// half of the labelled sentences (BotApp.Tests/Faq/wordings); the other half only measures them.
/// </summary>
public static class IntentClassifier
{
    /// <summary>
    /// Minimum score to accept the best candidate, provided the next different result is at least <see cref="MinMargin"/> behind.
    /// </summary>
    private const double MinConfidence = 0.48;

    private const double MinMargin = 0.03;

    /// <summary>Minimum score to treat the sentence as one of the candidate's own wordings.</summary>
    private const double ExactMatch = 0.999;

    /// <summary>Minimum score to offer suggestions.</summary>
    private const double MinSuggestion = 0.45;

    /// <summary>How much less similar than the most similar candidate a suggestion may be.</summary>
    private const double SuggestionRange = 0.2;

    private const double QuestionedRequestFactor = 0.8;
    private const double EntryPreferenceShare = 0.7;
    private const int MaxSuggestions = 3;

    /// <summary>Another desk's command ranks behind one of the person's own desk with the same wording.</summary>
    private const double OtherDeskFactor = 0.9;

    /// <param name="utterance">The parsed sentence.</param>
    /// <param name="near">The shortlisted candidates in any order.</param>
    /// <param name="asker">Whose commands are likelier.</param>
    public static IntentResult Classify(
        Utterance utterance, IEnumerable<(IntentCandidate Target, double Similarity)> near, AskerContext asker = default)
    {
        var ranked = Rank(utterance, [.. near.Select(one => (one.Target, one.Similarity * FactorOf(one.Target, asker)))]);
        if (utterance.IsEmpty)
        {
            return new IntentResult.Empty();
        }

        if (ranked.Count == 0 || ranked[0].Similarity < MinSuggestion)
        {
            return new IntentResult.OutOfScope(utterance.Features.Count == 0, OtherMatters.PointerFor(utterance));
        }

        if (ranked[0].Target.IsOtherMatter)
        {
            return new IntentResult.OutOfScope(EntryId: ranked[0].Target.EntryId);
        }

        var meant = ResultFor(utterance, ranked[0].Target, ranked);
        var next = ranked.FirstOrDefault(other => ResultFor(utterance, other.Target, ranked) != meant
            && !LeadsToSameFlow(meant, other.Target)).Similarity;
        var literal = ranked[0] is { Target.IsRequest: true, Similarity: >= ExactMatch } && !utterance.IsQuestion;
        if (ranked[0].Similarity >= MinConfidence && (ranked[0].Similarity - next >= MinMargin || literal))
        {
            return meant;
        }

        var offered = ranked
            .Where(near => near.Target is { IsOtherMatter: false, Talk: null }
                && (near.Target.Command is not { } command || asker.IsLikely(command))
                && near.Similarity >= ranked[0].Similarity - SuggestionRange)
            .Select(near => near.Target.Label)
            .WithoutSecondWays()
            .Take(MaxSuggestions)
            .ToList();
        return offered.Exists(one => one.EntryId is not null) ? new IntentResult.DidYouMean(offered) : meant;
    }

    private static double FactorOf(IntentCandidate target, AskerContext asker) =>
        target.Command is { } command && !asker.IsLikely(command) ? OtherDeskFactor : 1;

    // A question prefers an answer over the flow, where an entry leads to that flow.
    private static List<(IntentCandidate Target, double Similarity)> Rank(
        Utterance utterance, List<(IntentCandidate Target, double Similarity)> near)
    {
        if (utterance.IsQuestion)
        {
            var answered = near.Where(one => !one.Target.IsRequest).Select(one => one.Target.Flow).ToHashSet();
            near = near.ConvertAll(one => one.Target is { IsRequest: true, Flow: { } flow } && answered.Contains(flow)
                ? (one.Target, one.Similarity * QuestionedRequestFactor)
                : one);
        }

        // Small talk has everybody's words: only its own sentences count.
        near.RemoveAll(one => one.Target.Talk is not null && one.Similarity < ExactMatch);
        near.Sort((a, b) => b.Similarity.CompareTo(a.Similarity) is not 0 and var nearer
            ? nearer
            : (b.Target.IsRequest, b.Target.EntryId).CompareTo((a.Target.IsRequest, a.Target.EntryId)));
        return near;
    }

    // A question gets the answer; a request opens the flow the answer leads to.
    private static IntentResult ResultFor(
        Utterance utterance, IntentCandidate target, IReadOnlyList<(IntentCandidate Target, double Similarity)> ranked)
    {
        if (target.Command is { } command)
        {
            return new IntentResult.Command(command);
        }

        if (target.Talk is { } talk)
        {
            return new IntentResult.SmallTalk(talk);
        }

        if (target is { IsRequest: true, Flow: { } kind })
        {
            var nearness = ranked.First(near => near.Target == target).Similarity;
            var entry = utterance.IsQuestion
                ? ranked.FirstOrDefault(near => near.Target is { IsRequest: false }
                    && near.Target.Flow == kind
                    && near.Similarity >= nearness * EntryPreferenceShare)
                : default;
            return entry.Target is { EntryId: { } id } ? new IntentResult.Answer(id, entry.Similarity) : new IntentResult.Flow(kind);
        }

        var score = ranked.First(near => near.Target == target).Similarity;
        return target.Flow is { } flow && !utterance.IsQuestion
            ? new IntentResult.Flow(flow, target.EntryId)
            : new IntentResult.Answer(target.EntryId!, score);
    }

    // An answer that leads to the same flow does not compete with it.
    private static bool LeadsToSameFlow(IntentResult meant, IntentCandidate other) =>
        meant is IntentResult.Flow flow && other.Flow == flow.Kind;
}
