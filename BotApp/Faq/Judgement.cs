using BotApp.Conversation;

namespace BotApp.Faq;

/// <summary>
/// Decides what the most similar candidates mean: open a flow, answer, ask which, or decline. The thresholds were fitted on the tuning
/// half of the labelled sentences (BotApp.Tests/Faq/wordings); the other half only measures them.
/// </summary>
public static class Judgement
{
    /// <summary>
    /// Minimum score to accept the best candidate, provided the next different result is at least <see cref="Lead"/> behind.
    /// </summary>
    private const double Sure = 0.48;

    private const double Lead = 0.03;

    /// <summary>Minimum score to treat the sentence as one of the candidate's own wordings.</summary>
    private const double Literal = 0.999;

    /// <summary>Minimum score to offer suggestions.</summary>
    private const double Worth = 0.45;

    private const double AskedRequest = 0.8;
    private const double RequestYieldsToEntry = 0.7;
    private const int MostOffered = 3;

    /// <param name="utterance">The parsed sentence.</param>
    /// <param name="near">The shortlisted candidates in any order.</param>
    public static Heard Of(Reading utterance, IEnumerable<(Target Target, double Similarity)> near)
    {
        var ranked = Ranked(utterance, [.. near]);
        if (utterance.IsEmpty)
        {
            return new Heard.Nothing();
        }

        if (ranked.Count == 0 || ranked[0].Similarity < Worth)
        {
            return new Heard.OutOfScope();
        }

        var meant = Meaning(utterance, ranked[0].Target, ranked);
        var next = ranked.FirstOrDefault(other => Meaning(utterance, other.Target, ranked) != meant
            && !Continues(meant, other.Target)).Similarity;
        var literal = ranked[0] is { Target.IsRequest: true, Similarity: >= Literal } && !utterance.Asks;
        if (ranked[0].Similarity >= Sure && (ranked[0].Similarity - next >= Lead || literal))
        {
            return meant;
        }

        var offered = ranked.Where(near => near.Target.EntryId is not null && near.Similarity >= ranked[0].Similarity - 0.2)
            .Select(near => near.Target.EntryId!).Take(MostOffered).ToList();
        return offered.Count > 0 ? new Heard.DidYouMean(offered) : meant;
    }

    // A question prefers an answer over the flow, where an entry leads to that flow.
    private static List<(Target Target, double Similarity)> Ranked(Reading utterance, List<(Target Target, double Similarity)> near)
    {
        if (utterance.Asks)
        {
            var answered = near.Where(one => !one.Target.IsRequest).Select(one => one.Target.Flow).ToHashSet();
            near = near.ConvertAll(one => one.Target.IsRequest && answered.Contains(one.Target.Flow)
                ? (one.Target, one.Similarity * AskedRequest)
                : one);
        }

        near.Sort((a, b) => b.Similarity.CompareTo(a.Similarity) is not 0 and var nearer
            ? nearer
            : (b.Target.IsRequest, b.Target.EntryId).CompareTo((a.Target.IsRequest, a.Target.EntryId)));
        return near;
    }

    // A question gets the answer; a request opens the flow the answer leads to.
    private static Heard Meaning(Reading utterance, Target target, IReadOnlyList<(Target Target, double Similarity)> ranked)
    {
        if (target is { IsRequest: true, Flow: { } intent })
        {
            var nearness = ranked.First(near => near.Target == target).Similarity;
            var entry = utterance.Asks
                ? ranked.FirstOrDefault(near => near.Target is { IsRequest: false }
                    && near.Target.Flow == intent
                    && near.Similarity >= nearness * RequestYieldsToEntry)
                : default;
            return entry.Target is { EntryId: { } id } ? new Heard.Answer(id, entry.Similarity) : new Heard.Flow(intent);
        }

        var score = ranked.First(near => near.Target == target).Similarity;
        return target.Flow is { } flow && !utterance.Asks ? new Heard.Flow(flow, target.EntryId) : new Heard.Answer(target.EntryId!, score);
    }

    // An answer that leads to the same flow does not compete with it.
    private static bool Continues(Heard meant, Target other) => meant is Heard.Flow flow && other.Flow == flow.Intent;
}
