using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BotApp.Basics;
using BotApp.Cards;
using BotApp.Support;

namespace BotApp.Faq.Understanding;

/// <summary>Whatever a card can do can be typed: the title of every button is a wording in both languages.</summary>
[Trait("Size", "fast")]
public sealed partial class ButtonWordingsTests
{
    private static readonly FaqIndex Index = new(FaqSeeds.Requests, SampleEntries.All);

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Hindi)]
    public void Every_title_of_a_button_is_understood_word_for_word(Language language)
    {
        var titles = EveryCard.ByName.Values
            .SelectMany(card => TitlesOf(JsonNode.Parse(card(language).Json)))
            .Select(title => Count().Replace(title, "").Trim())
            .Where(title => !OfOneThing().IsMatch(title))
            .Distinct()
            .ToList();

        Assert.InRange(titles.Count, 100, 1_000);
        Assert.All(titles, title => Assert.False(
            Index.Classify(title) is IntentResult.OutOfScope or IntentResult.DidYouMean or IntentResult.Empty,
            $"\"{title}\" is no wording: add it to Wordings/buttons.txt."));
    }

    // Buttons that call an action; a link opens what it names and nothing else.
    private static IEnumerable<string> TitlesOf(JsonNode? node) => node switch
    {
        JsonObject item => (item["type"]?.ToString() is "Action.Execute" or "Action.Submit" && item["title"] is { } title
                ? [title.ToString()]
                : Enumerable.Empty<string>())
            .Concat(item.SelectMany(member => TitlesOf(member.Value))),
        JsonArray items => items.SelectMany(TitlesOf),
        _ => [],
    };

    [GeneratedRegex(@"\s*\([^)]*\)")]
    private static partial Regex Count();

    /// <summary>Titles with the number or name of one request, person or file; a bare no answers whatever question is open.</summary>
    [GeneratedRegex(@"\d|^(No|नहीं)$|^(End|Correct|Continue|समाप्त करें|सुधारें|जारी रखें|आगे बढ़ें): |Asha Menon,|^\W+$")]
    private static partial Regex OfOneThing();
}
