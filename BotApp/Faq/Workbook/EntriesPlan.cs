using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BotApp.Basics;
using BotApp.Consolidation;

namespace BotApp.Faq.Workbook;

/// <summary>An entry to be stored on confirmation; <paramref name="Fields"/> are the labels of changed fields.</summary>
public sealed record PlannedEntry(int Row, FaqEntry Entry, IReadOnlyList<Phrase> Fields);

/// <summary>An invalid cell; <paramref name="Column"/> is its heading.</summary>
public sealed record EntryProblem(int Row, Phrase Column, Phrase Words);

/// <summary>
/// What importing a workbook would change. With any problem nothing is stored; entries missing from the workbook stay
/// unchanged.
/// </summary>
public sealed record EntriesPlan(
    IReadOnlyList<PlannedEntry> New,
    IReadOnlyList<PlannedEntry> Changed,
    int Unchanged,
    int LeftOut,
    IReadOnlyList<EntryProblem> Problems)
{
    public const int MostRows = 5_000;

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
    public static EntriesPlan Of(IReadOnlyList<ReadRow> rows, IReadOnlyList<FaqRow> stored, IReadOnlySet<string> contacts, DateOnly today)
    {
        var byId = stored.ToDictionary(row => row.Id);
        var asked = stored.GroupBy(row => Comparable(row.Entry)).ToDictionary(group => group.Key, group => group.First().Id);
        var (added, changed, problems, unchanged) = (new List<PlannedEntry>(), new List<PlannedEntry>(), new List<EntryProblem>(), 0);
        var (rowOf, names) = (new Dictionary<string, int>(), new HashSet<string>(byId.Keys));
        foreach (var row in rows)
        {
            if (row.Problems.Count > 0)
            {
                problems.AddRange(row.Problems.Select(problem => new EntryProblem(
                    row.Number,
                    EntryColumns.LabelOf(problem.Field),
                    problem.Words)));
                continue;
            }

            var line = EntryLine.Of(row);
            var before = byId.GetValueOrDefault(line.Entry.Id);
            var faults = line.Faults(contacts, today).Concat(Clashes(line, before, rowOf, asked)).ToList();
            if (faults.Count > 0)
            {
                problems.AddRange(faults.Select(fault => new EntryProblem(row.Number, EntryColumns.LabelOf(fault.Field), fault.Words)));
            }
            else if (before is null)
            {
                var name = Free(EntryDetails.NameFor(line.Entry.Question.English), names);
                added.Add(new PlannedEntry(row.Number, line.Entry with { Id = name }, []));
                asked[Comparable(line.Entry)] = name;
            }
            else if (Differences(before, line.Entry) is { Count: > 0 } fields)
            {
                changed.Add(new PlannedEntry(row.Number, line.Entry, fields));
            }
            else
            {
                unchanged++;
            }
        }

        return new EntriesPlan(added, changed, unchanged, byId.Count - rowOf.Count, problems);
    }

    /// <summary>A unique id: with a number appended if necessary.</summary>
    public static string Free(string name, ISet<string> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        }

        return free;
    }

    private static IEnumerable<(string Field, Phrase Words)> Clashes(
        EntryLine line, FaqRow? before, Dictionary<string, int> rowOf, Dictionary<string, string> asked)
    {
        if (before is null)
        {
            if (line.Entry.Id.Length > 0)
            {
                yield return (EntryColumns.Id, new NoSuchEntry().Words);
            }
            else if (asked.TryGetValue(Comparable(line.Entry), out var same))
            {
                yield return (EntryDetails.QuestionEnglish, new AskedAlready(same).Words);
            }
        }
        else if (!rowOf.TryAdd(before.Id, line.Row))
        {
            yield return (EntryColumns.Id, new EntryTwice(rowOf[before.Id]).Words);
        }
        else if (line.Version != before.Version && Differences(before, line.Entry).Count > 0)
        {
            yield return (EntryColumns.Version, new ChangedSince(before.Version).Words);
        }
    }

    private static List<Phrase> Differences(FaqRow before, FaqEntry entry)
    {
        var (old, now) = (EntryLine.Cells(before), EntryLine.Cells(new FaqRow { Id = entry.Id, Entry = entry, Version = before.Version }));
        return [.. EntryColumns.Layout.Columns.Where(column => old[column.Field] != now[column.Field])
            .Select(column => EntryColumns.LabelOf(column.Field))];
    }

    private static string Comparable(FaqEntry entry) => string.Join(' ', Wording.Words(entry.Question.English));
}
