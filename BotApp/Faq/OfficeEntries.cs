using System.Text.RegularExpressions;
using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Faq;

/// <summary>
/// The shipped entries for one office: <c>{commissionerate}</c> and its like stand for what its profile says. An entry that needs a fact
/// which the profile does not give is left out.
/// </summary>
public static partial class OfficeEntries
{
    public static IReadOnlyList<FaqEntry> For(OfficeProfile profile) =>
        [.. FaqSeeds.Templates.Select(entry => Fill(entry, profile)).OfType<FaqEntry>()];

    private static FaqEntry? Fill(FaqEntry entry, OfficeProfile profile)
    {
        var names = TextsOf(entry).SelectMany(text => Placeholder().Matches(text)).Select(found => found.Groups["name"].Value)
            .Distinct().ToList();
        if (names.Count == 0)
        {
            return entry;
        }

        var values = names.ToDictionary(name => name, name => ValueOf(name, profile));
        if (values.Values.Any(value => value is null))
        {
            return null;
        }

        var fact = names.Select(name => FactOf(name, profile)).FirstOrDefault(known => known is not null);
        var asOf = fact?.AsOf ?? (names.Contains("cellAsOf") ? CellVerifiedOn(profile) : null);
        return entry with
        {
            Question = FilledPhrase(entry.Question),
            Variants = [.. entry.Variants.Select(variant => Filled(variant, IsDevanagari(variant) ? Language.Hindi : Language.English))],
            ShortAnswer = FilledPhrase(entry.ShortAnswer),
            More = entry.More is { } more ? FilledPhrase(more) : null,
            Source = fact?.Source ?? entry.Source,
            AsOf = entry.AsOf is null ? null : asOf ?? entry.AsOf,
        };

        Phrase FilledPhrase(Phrase text) => new(Filled(text.English, Language.English), Filled(text.Hindi, Language.Hindi));

        string Filled(string text, Language language) =>
            Placeholder().Replace(text, found => values[found.Groups["name"].Value]!.In(language));
    }

    /// <summary>Null for a fact that the profile does not give.</summary>
    private static Phrase? ValueOf(string name, OfficeProfile profile) => name switch
    {
        "commissionerate" => profile.Commissionerate,
        "address" => profile.Address,
        "cellMail" => Phrase.Same(profile.SeedCellMail),
        "cellMailbox" => Phrase.Same(profile.SeedCellMail.Split('@', '.')[0]),
        "cellAsOf" => CellVerifiedOn(profile) is { } day
            ? new Phrase($"as of {OfficeTime.DisplayText(day).English}", $"{OfficeTime.DisplayText(day).Hindi} के अनुसार")
            : null,
        _ => FactOf(name, profile)?.Text,
    };

    private static OfficeFact? FactOf(string name, OfficeProfile profile) => name switch
    {
        "reach" => profile.Facts.Reach,
        "divisions" => profile.Facts.Divisions,
        "circular" => profile.Facts.Circular,
        _ => null,
    };

    private static DateOnly? CellVerifiedOn(OfficeProfile profile) =>
        profile.Contacts.FirstOrDefault(contact => contact.Key == Contact.ComputerCell)?.LastVerifiedOn;

    private static IEnumerable<string> TextsOf(FaqEntry entry) =>
    [
        .. entry.Variants,
        .. ((Phrase?[])[entry.Question, entry.ShortAnswer, entry.More]).OfType<Phrase>()
            .SelectMany(text => (string[])[text.English, text.Hindi]),
    ];

    private static bool IsDevanagari(string text) => text.Any(letter => letter is >= '\u0900' and <= '\u097f');

    [GeneratedRegex(@"\{(?<name>[a-zA-Z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
