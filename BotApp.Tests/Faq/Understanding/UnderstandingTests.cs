using System.Globalization;
using BotApp.Support;
using Xunit.Abstractions;

namespace BotApp.Faq.Understanding;

/// <summary>
/// Measures how well sentences are understood. The tuning set may be inspected while editing the lexicon; for the measured
/// set only totals are printed, so that nobody tunes on it.
/// </summary>
[Trait("Size", "fast")]
public sealed class UnderstandingTests(ITestOutputHelper output)
{
    private static readonly FaqIndex Index = ShippedIndex.Learned;

    [Fact]
    public void Held_out_sentences_are_understood()
    {
        var score = Score("measured.tsv");

        Assert.True(score.Count >= 150, "The measured half is too small to mean anything.");
        Assert.True(score.Top1 >= 95, $"Top-1 is {score.Top1:0.0} %, below 95 %.");
        Assert.True(score.Wrong <= 2, $"Wrong answers are {score.Wrong:0.0} %, above 2 %.");
    }

    [Fact]
    public void Tuning_sentences_are_understood()
    {
        var score = Score("tuning.tsv");

        Assert.True(score.Top1 >= 92, $"Top-1 is {score.Top1:0.0} %, below 92 %.");
        Assert.True(score.Wrong <= 3, $"Wrong answers are {score.Wrong:0.0} %, above 3 %.");
    }

    [Theory]
    [InlineData("out-of-scope.measured.tsv", 100)]
    [InlineData("out-of-scope.tuning.tsv", 50)]
    public void Out_of_scope_sentences_are_declined(string file, int atLeast)
    {
        var sentences = LabelledSentence.Read(file);
        var answered = sentences.Select(sentence => (sentence.Text, Result: Index.Classify(sentence.Text)))
            .Where(one => !IsDeclined(one.Result))
            .ToList();
        answered.ForEach(one => output.WriteLine($"{one.Text}: {one.Result}"));
        var declined = sentences.Count - answered.Count;
        var share = 100.0 * declined / sentences.Count;
        output.WriteLine($"{file}: {declined} of {sentences.Count} declined ({share:0.0} %)");

        Assert.True(sentences.Count >= atLeast);
        Assert.True(share >= 95, $"Only {share:0.0} % declined.");
    }

    [Fact]
    public void The_tuning_and_the_measured_set_do_not_overlap()
    {
        var tuning = LabelledSentence.Read("tuning.tsv").Select(wording => string.Join(' ', Tokenizer.Tokenize(wording.Text))).ToHashSet();

        Assert.DoesNotContain(
            LabelledSentence.Read("measured.tsv"),
            wording => tuning.Contains(string.Join(' ', Tokenizer.Tokenize(wording.Text))));
    }

    /// <summary>Says only where the wordings stand, because what is held back must not be read while tuning.</summary>
    [Fact]
    public void No_measured_sentence_is_a_wording()
    {
        var measured = LabelledSentence.Read("measured.tsv").Select(wording => wording.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var heldBack = LabelledMessage.HeldBack.SelectMany(LabelledMessage.Read)
            .Select(message => message.Text)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        // The typical sentences are older than the messages.
        heldBack.ExceptWith(WordingFiles.Core.Values.SelectMany(wordings => wordings));
        var places = WordingPlaces.All.Where(one => measured.Contains(one.Wording) || heldBack.Contains(one.Wording))
            .Select(one => one.Place)
            .ToList();

        Assert.True(places.Count == 0, $"Measured, so to be taken out: {string.Join(", ", places)}");
    }

    /// <summary>
    /// Each file with the least percentage right and the most wrong. The third was written by somebody who had not seen any wording,
    /// the fourth before its writer saw any.
    /// </summary>
    public static TheoryData<string, double, double> HeldBack => new()
    {
        { LabelledMessage.HeldBack[0], 94, 3.6 },
        { LabelledMessage.HeldBack[1], 95, 1.8 },
        { LabelledMessage.HeldBack[2], 92, 2.5 },
        { LabelledMessage.HeldBack[3], 93.5, 4.3 },
        { LabelledMessage.HeldBack[4], 84, 3.5 },
        { LabelledMessage.Unlearned, 86, 4.9 },
    };

    /// <summary>Of the held-back messages only figures are printed, so that nobody tunes on them.</summary>
    [Theory]
    [MemberData(nameof(HeldBack))]
    public void Messages_of_every_persona_and_language_are_understood(string file, double minRight, double maxWrong)
    {
        var judged = LabelledMessage.Read(file)
            .ConvertAll(message => (Message: message, Outcome: message.Judge(Index, out _)));
        foreach (var group in judged.GroupBy(one => one.Message.Language).Append(judged.GroupBy(_ => "all").Single()))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Key,-9} n={group.Count(),3}  right {Share(group, Outcome.Right):0.0} %  wrong "
                    + $"{Share(group, Outcome.Wrong):0.0} %"));
        }

        Assert.True(judged.Count >= 150);
        Assert.Equal(5, judged.Select(one => one.Message.Persona).Distinct().Count());
        Assert.Equal(5, judged.Select(one => one.Message.Language).Distinct().Count());
        Assert.True(Share(judged, Outcome.Right) >= minRight, $"Fewer than {minRight} % are right.");
        Assert.True(Share(judged, Outcome.Wrong) <= maxWrong, $"More than {maxWrong} % are wrong.");

        static double Share(IEnumerable<(LabelledMessage, Outcome Outcome)> all, Outcome outcome) =>
            100.0 * all.Count(one => one.Outcome == outcome) / all.Count();
    }

    // An entry about a look-alike or another office's work also counts as declined, and so does small talk.
    private static bool IsDeclined(IntentResult heard) => heard is IntentResult.OutOfScope or IntentResult.Empty or IntentResult.SmallTalk
        || (heard is IntentResult.Answer answer
            && SampleEntries.All.Single(entry => entry.Id == answer.EntryId).Kind is FaqKind.LookAlike or FaqKind.OtherMatter);

    private (int Count, double Top1, double Wrong) Score(string file)
    {
        var results = LabelledSentence.Read(file).ConvertAll(wording => (wording, Heard: Index.Classify(wording.Text)));
        foreach (var group in results.GroupBy(result => result.wording.Language).Append(results.GroupBy(_ => "all").Single()))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{file} {group.Key,-9} n={group.Count(),3}  top-1 {Share(group, IsRight):0.0} %  top-3 {Share(group, IsOffered):0.0} %  " +
                $"wrong {Share(group, IsWrong):0.0} %  abstained {Share(group, IsAbstention):0.0} %"));
        }

        return (results.Count, Share(results, IsRight), Share(results, IsWrong));

        static double Share(
            IEnumerable<(LabelledSentence, IntentResult)> all, Func<(LabelledSentence Wording, IntentResult Heard), bool> counts) =>
            100.0 * all.Count(counts) / all.Count();

        static bool IsRight((LabelledSentence Wording, IntentResult Heard) result) =>
            result.Wording.Right.Contains(LabelledSentence.LabelOf(result.Heard));

        static bool IsOffered((LabelledSentence Wording, IntentResult Heard) result) =>
            IsRight(result) || (result.Heard is IntentResult.DidYouMean offered && offered.EntryIds.Any(result.Wording.Right.Contains));

        static bool IsAbstention((LabelledSentence Wording, IntentResult Heard) result) =>
            result.Heard is not (IntentResult.Flow or IntentResult.Answer);

        static bool IsWrong((LabelledSentence Wording, IntentResult Heard) result) => !IsRight(result) && !IsAbstention(result);
    }
}
