using System.Globalization;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Templates;

namespace BotApp.Faq.Workbook;

/// <summary>One row of the workbook: its entry, and the version at export (null for a new entry).</summary>
public sealed record EntryLine(int RowNumber, FaqEntry Entry, int? Version)
{
    public const int MaxWordings = 200;

    /// <summary>The cells of an entry, dates as yyyy-MM-dd.</summary>
    public static IReadOnlyDictionary<string, string> ToCells(StoredFaqEntry row) =>
        new Dictionary<string, string>(EntryDetails.ToFields(row.Entry))
        {
            [EntryColumns.Id] = row.Id,
            [EntryColumns.Version] = row.Version.ToString(CultureInfo.InvariantCulture),
            [EntryColumns.Kind] = EntryColumns.DisplayTextOf(row.Entry.Kind),
            [EntryColumns.AsOf] = row.Entry.AsOf is { } asOf ? OfficeTime.ToIso(asOf) : "",
            [EntryColumns.ValidFrom] = row.Entry.ValidFrom is { } from ? OfficeTime.ToIso(from) : "",
            [EntryColumns.Variants] = string.Join('\n', row.Entry.Variants),
            [EntryColumns.Contacts] = string.Join('\n', row.Entry.Contacts),
            [EntryColumns.Ask] = row.Entry.Ask ?? "",
            [EntryColumns.Flow] = row.Entry.Flow is { } flow ? EntryColumns.DisplayTextOf(flow) : "",
        };

    /// <summary>Converts a row without cell problems, whose dates and choices are therefore valid.</summary>
    public static EntryLine FromRow(FilledRow row)
    {
        var more = new Phrase(Text(EntryDetails.MoreEnglish), Text(EntryDetails.MoreHindi));
        var entry = new FaqEntry
        {
            Id = Text(EntryColumns.Id),
            Kind = EntryColumns.ParseKind(row.Values[EntryColumns.Kind]),
            Question = new Phrase(Text(EntryDetails.QuestionEnglish), Text(EntryDetails.QuestionHindi)),
            Variants = Lines(EntryColumns.Variants),
            ShortAnswer = new Phrase(Text(EntryDetails.ShortEnglish), Text(EntryDetails.ShortHindi)),
            More = more == Phrase.Empty ? null : more,
            Source = Text(EntryDetails.Source),
            LastVerifiedOn = Day(EntryDetails.LastVerifiedOn) ?? default,
            AsOf = Day(EntryColumns.AsOf),
            ValidFrom = Day(EntryColumns.ValidFrom),
            ValidUntil = Day(EntryDetails.ValidUntil),
            Contacts = Lines(EntryColumns.Contacts),
            Ask = Text(EntryColumns.Ask) is { Length: > 0 } ask ? ask : null,
            Flow = EntryColumns.ParseFlow(row.Values[EntryColumns.Flow]),
        };
        return new EntryLine(
            row.RowNumber,
            entry,
            int.TryParse(Text(EntryColumns.Version), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null);

        string Text(string field) => TypedText.Normalize(row.Values.GetValueOrDefault(field, ""));

        DateOnly? Day(string field) => OfficeTime.ParseIso(row.Values.GetValueOrDefault(field));

        IReadOnlyList<string> Lines(string field) =>
            [.. row.Values.GetValueOrDefault(field, "")
                .Split('\n')
                .Select(TypedText.Normalize)
                .Where(line => line.Length > 0)
                .Distinct(StringComparer.Ordinal)];
    }

    /// <summary>All validation errors of the row, each with its column.</summary>
    /// <param name="contacts">The contact keys an entry may name.</param>
    /// <param name="today">The calendar day in Kochi.</param>
    public IEnumerable<(string Field, Phrase Words)> Validate(IReadOnlySet<string> contacts, DateOnly today)
    {
        foreach (var fault in (Entry with
        {
            Id = Entry.Id.Length == 0
            ? EntryDetails.SlugFor(Entry.Question.English)
            : Entry.Id
        }).Validate(today))
        {
            yield return (fault.Field ?? EntryColumns.Id, fault.Message);
        }

        foreach (var fault in EntryDetails.FindTooLong(Entry))
        {
            yield return (fault.Id, fault.Message);
        }

        if (Entry.Variants.Count > MaxWordings || Entry.Variants.Any(wording => wording.Length > UnansweredQuestion.MaxLength))
        {
            yield return (EntryColumns.Variants, new TooManyWordings().Message);
        }

        foreach (var key in Entry.Contacts.Where(key => !contacts.Contains(key)))
        {
            yield return (EntryColumns.Contacts, new ContactNotFound(key).Message);
        }

        if (Entry.Ask is { } ask && !contacts.Contains(ask))
        {
            yield return (EntryColumns.Ask, new ContactNotFound(ask).Message);
        }

        foreach (var (field, text) in EntryDetails.ToFields(Entry)
            .Append(KeyValuePair.Create(EntryColumns.Variants, string.Join('\n', Entry.Variants))))
        {
            if (SecretDetector.Find(text) is not null)
            {
                yield return (field, new EntryContainsSecret().Message);
            }
        }
    }
}
