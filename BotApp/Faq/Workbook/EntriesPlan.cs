using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BotApp.Basics;
using BotApp.Faq.Understanding;
using BotApp.Templates;
using BotApp.TextProposals;

namespace BotApp.Faq.Workbook;

/// <summary>An entry to be stored on confirmation; <paramref name="ChangedFields"/> are the labels of changed fields.</summary>
public sealed record PlannedEntry(int RowNumber, FaqEntry Entry, IReadOnlyList<Phrase> ChangedFields)
{
    /// <summary>The way to reach somebody that it names.</summary>
    public ContactPoint? ContactPoint { get; } = Entry.FindContactPoint();
}

/// <summary>An invalid cell; <paramref name="Column"/> is its heading.</summary>
public sealed record EntryProblem(int RowNumber, Phrase Column, Phrase Message);

/// <summary>
/// What importing a workbook would change. With any problem nothing is stored; entries missing from the workbook stay
/// unchanged.
/// </summary>
public sealed record EntriesPlan(
    IReadOnlyList<PlannedEntry> New,
    IReadOnlyList<PlannedEntry> Changed,
    int Unchanged,
    int NotInWorkbook,
    IReadOnlyList<EntryProblem> Problems)
{
    public const int MaxRows = 5_000;

    /// <summary>The entries that a second person confirms before they are live.</summary>
    public IReadOnlyList<PlannedEntry> ToConfirm => [.. New.Concat(Changed).Where(planned => planned.ContactPoint is not null)];

    /// <summary>The entries that are live at once.</summary>
    public IReadOnlyList<PlannedEntry> ToStore => [.. New.Concat(Changed).Where(planned => planned.ContactPoint is null)];

    public bool CanBeStored => Problems.Count == 0 && New.Count + Changed.Count > 0;

    /// <summary>Identifies the plan, so that only the previewed plan can be confirmed.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join(
            '\n',
            New.Concat(Changed)
                .Select(planned => FaqSeeds.ToJson(planned.Entry))
                .Append(Problems.Count.ToString(CultureInfo.InvariantCulture)))))[..16]);

    /// <param name="rows">The rows of the workbook.</param>
    /// <param name="stored">All current entries.</param>
    /// <param name="contacts">The contact keys an entry may name.</param>
    /// <param name="today">The calendar day in Kochi.</param>
    public static EntriesPlan Build(
        IReadOnlyList<FilledRow> rows, IReadOnlyList<StoredFaqEntry> stored, IReadOnlySet<string> contacts, DateOnly today)
    {
        var byId = stored.ToDictionary(row => row.Id);
        var asked = stored.GroupBy(row => ToComparable(row.Entry)).ToDictionary(group => group.Key, group => group.First().Id);
        var (added, changed, problems, unchanged) = (new List<PlannedEntry>(), new List<PlannedEntry>(), new List<EntryProblem>(), 0);
        var (rowOf, names) = (new Dictionary<string, int>(), new HashSet<string>(byId.Keys));
        foreach (var row in rows)
        {
            if (row.Problems.Count > 0)
            {
                problems.AddRange(row.Problems.Select(problem => new EntryProblem(
                    row.RowNumber,
                    EntryColumns.LabelOf(problem.Field),
                    problem.Message)));
                continue;
            }

            var line = EntryLine.FromRow(row);
            var before = byId.GetValueOrDefault(line.Entry.Id);
            var faults = line.Validate(contacts, today).Concat(FindConflicts(line, before, rowOf, asked)).ToList();
            if (faults.Count > 0)
            {
                problems.AddRange(faults.Select(fault => new EntryProblem(row.RowNumber, EntryColumns.LabelOf(fault.Field), fault.Words)));
            }
            else if (before is null)
            {
                var name = UniqueName(EntryDetails.SlugFor(line.Entry.Question.English), names);
                added.Add(new PlannedEntry(row.RowNumber, line.Entry with { Id = name }, []));
                asked[ToComparable(line.Entry)] = name;
            }
            else if (Differences(before, line.Entry) is { Count: > 0 } fields)
            {
                changed.Add(new PlannedEntry(row.RowNumber, line.Entry, fields));
            }
            else
            {
                unchanged++;
            }
        }

        return new EntriesPlan(added, changed, unchanged, byId.Count - rowOf.Count, problems);
    }

    /// <summary>A unique id: with a number appended if necessary.</summary>
    public static string UniqueName(string name, ISet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return free;
    }

    private static IEnumerable<(string Field, Phrase Words)> FindConflicts(
        EntryLine line, StoredFaqEntry? before, Dictionary<string, int> rowOf, Dictionary<string, string> asked)
    {
        if (before is null)
        {
            if (line.Entry.Id.Length > 0)
            {
                yield return (EntryColumns.Id, new EntryNotFound().Message);
            }
            else if (asked.TryGetValue(ToComparable(line.Entry), out var same))
            {
                yield return (EntryDetails.QuestionEnglish, new DuplicateQuestion(same).Message);
            }
        }
        else if (!rowOf.TryAdd(before.Id, line.RowNumber))
        {
            yield return (EntryColumns.Id, new DuplicateEntry(rowOf[before.Id]).Message);
        }
        else if (line.Version != before.Version && Differences(before, line.Entry).Count > 0)
        {
            yield return (EntryColumns.Version, new EntryChangedSinceExport(before.Version).Message);
        }
    }

    private static List<Phrase> Differences(StoredFaqEntry before, FaqEntry entry)
    {
        var (old, now) = (
            EntryLine.ToCells(before),
            EntryLine.ToCells(new StoredFaqEntry { Id = entry.Id, Entry = entry, Version = before.Version }));
        return [.. EntryColumns.Layout.Columns.Where(column => old[column.Field] != now[column.Field])
            .Select(column => EntryColumns.LabelOf(column.Field))];
    }

    private static string ToComparable(FaqEntry entry) => string.Join(' ', Tokenizer.Tokenize(entry.Question.English));
}
