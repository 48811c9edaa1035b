using System.Globalization;
using BotApp.Faq.Understanding;

namespace BotApp.Faq;

/// <summary>
/// What a question is compared by: the features that also find entries, with their weights. Read from the words once, when the question
/// arrives, and stored with it.
/// </summary>
public sealed class QuestionFeatures
{
    private readonly Dictionary<string, double> _weights;

    private QuestionFeatures(Dictionary<string, double> weights) => _weights = weights;

    public static QuestionFeatures Of(string question) => new(
        UtteranceReader.ReadWording(Lexicon.Default, question).Features
            .Select(feature => KeyValuePair.Create(feature.Name, WeightOf(feature)))
            .Where(feature => feature.Value > 0)
            .DistinctBy(feature => feature.Key)
            .ToDictionary());

    public static QuestionFeatures Read(string stored) => new(
        stored.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t', 2))
            .ToDictionary(line => line[1], line => double.Parse(line[0], CultureInfo.InvariantCulture)));

    /// <summary>One feature a line, its weight first.</summary>
    public string ToText() =>
        string.Join('\n', _weights.Select(feature => string.Create(CultureInfo.InvariantCulture, $"{feature.Value}\t{feature.Key}")));

    /// <summary>The weighted Jaccard similarity of two questions, from 0 to 1.</summary>
    public double SimilarityTo(QuestionFeatures other)
    {
        var shared = _weights.Where(feature => other._weights.ContainsKey(feature.Key)).Sum(feature => feature.Value);
        var all = _weights.Values.Sum() + other._weights.Values.Sum() - shared;
        return all > 0 ? shared / all : 0;
    }

    private static double WeightOf(Feature feature) => feature.Weight switch
    {
        FeatureWeight.Filler => 0,
        FeatureWeight.Modifier or FeatureWeight.QuestionWord => 0.3,
        FeatureWeight.Content => 1,
        FeatureWeight.Distinctive or FeatureWeight.OffTopic => 1.5,
    };
}
