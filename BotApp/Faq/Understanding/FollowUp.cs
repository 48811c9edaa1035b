namespace BotApp.Faq.Understanding;

/// <summary>
/// Short sentences that go on from the question before: "and for promotion?" after "which document is needed?". They mean what fits both
/// their own words and that question; never the same answer again.
/// </summary>
internal static class FollowUp
{
    private const int MaxWords = 7;

    /// <summary>The share of the likeliest meaning among all that fit, from which it counts.</summary>
    private const double MinShare = 0.5;

    private static readonly HashSet<string> Openers =
    [
        "and", "or", "what", "how", "aur", "ya", "phir", "fir", "pinne", "appol", "appo", "athava",
        "और", "या", "तथा", "फिर", "പിന്നെ", "അപ്പോൾ",
    ];

    /// <summary>The second word of "what about …" and "how about …".</summary>
    private const string About = "about";

    /// <summary>What the sentence means after that question; null where it is no such sentence or nothing fits both.</summary>
    public static Meaning? Find(
        LearnedIntents learned, UtteranceReader reader, List<string> words, (string EntryId, string Text)? before)
    {
        if (before is not var (entry, question) || !IsOne(words))
        {
            return null;
        }

        var own = Read(string.Join(' ', words));
        var together = Read($"{question} {string.Join(' ', words)}").ToDictionary(one => one.Label.Text, one => one.Probability);
        var fitting = own
            .Where(one => one.Label != IntentLabel.None && one.Label.Text != entry && together.ContainsKey(one.Label.Text))
            .Select(one => (one.Label, Fit: one.Probability * together[one.Label.Text]))
            .OrderByDescending(one => one.Fit)
            .ToList();
        var share = fitting.Count == 0 ? 0 : fitting[0].Fit / fitting.Sum(one => one.Fit);
        return share >= MinShare && fitting[0].Label.EntryId is { } meant
            ? new Meaning(new IntentResult.Answer(meant, share), share)
            : null;

        List<(IntentLabel Label, double Probability)> Read(string text) =>
            learned.Predict(reader.Read(text), Tokenizer.Tokenize(text), default);
    }

    private static bool IsOne(List<string> words) =>
        words.Count is > 1 and <= MaxWords
            && Openers.Contains(words[0])
            && (words[0] is not ("what" or "how") || words[1] == About);
}
