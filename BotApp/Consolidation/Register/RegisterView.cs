using BotApp.Basics;

namespace BotApp.Consolidation.Register;

/// <summary>Pending requests of one office by age.</summary>
public sealed record PendingOffice(string Office, IReadOnlyList<int> ByAge);

/// <summary>
/// The register. <paramref name="OmittedCount"/>: closed requests that are older than a year, or too many for one workbook.
/// </summary>
public sealed record RegisterView(IReadOnlyList<RegisterRow> Rows, int OmittedCount, DateTimeOffset At)
{
    /// <summary>A size that Excel opens on an office desktop; older closed requests stay in the database.</summary>
    public const int MaxRows = 20_000;

    /// <summary>Age groups in working days, matching the reminder after 2 days and the escalation after 5.</summary>
    public static readonly IReadOnlyList<(int From, int To, Phrase Words)> Ages =
    [
        (0, 2, new("0–2 days", "0–2 दिन")),
        (3, 5, new("3–5 days", "3–5 दिन")),
        (6, 10, new("6–10 days", "6–10 दिन")),
        (11, int.MaxValue, new("over 10 days", "10 दिन से अधिक")),
    ];

    public IReadOnlyList<PendingOffice> Pending =>
    [
        .. Rows.Where(row => row.Age is not null)
            .GroupBy(row => row.Office, StringComparer.Ordinal)
            .Select(office => new PendingOffice(
                office.Key,
                [.. Ages.Select(age => office.Count(row => row.Age >= age.From && row.Age <= age.To))]))
            .OrderByDescending(office => office.ByAge.Sum()).ThenBy(office => office.Office, StringComparer.Ordinal),
    ];
}
