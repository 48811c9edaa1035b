using BotApp.Basics;

namespace BotApp.Simulator;

/// <summary>
/// Sample answers by field id, matching the sample scans, so that a visitor need not invent anything. For choices the answer is
/// part of the label; if no choice contains it, the first one is used.
/// </summary>
public static class SampleAnswers
{
    public static IReadOnlyDictionary<string, string> Of(Person person, DateTimeOffset now)
    {
        var today = OfficeTime.DayOf(now);
        string Day(DateOnly day) => OfficeTime.ToIso(day < today ? day : today);
        return new Dictionary<string, string>
        {
            ["Name"] = person.Name,
            ["Designation"] = person.Designation,
            ["Office"] = person.Office,
            ["Commissionerate"] = "Kochi",
            ["Location"] = "Kochi",
            ["Mobile"] = "9847012345",
            ["Email"] = person.Upn,
            ["Application"] = "ACES",
            ["DateOfBirth"] = Day(SampleScans.BornOn(person)),
            ["DateOfJoining"] = Day(SampleScans.JoinedOn(person)),
            ["SsoId"] = person.SsoId ?? "88112233",
            ["OldDesignation"] = "Inspector",
            ["NewDesignation"] = "Superintendent",
            ["EffectiveDate"] = Day(SampleScans.OrderedOn.AddDays(3)),
            ["OrderNumber"] = SampleScans.OrderNumber,
            ["OrderDate"] = Day(SampleScans.OrderedOn),
            ["Report"] = "",
            ["FromOffice"] = person.Office,
            ["FromCharge"] = "Inspector, Preventive",
            ["ToOffice"] = "Headquarters",
            ["ToCharge"] = "Inspector, Audit",
            ["Day"] = Day(SampleScans.RelievedOn),
            ["Half"] = "Forenoon",
            ["Charge"] = "Range Officer",
            ["Need"] = "",
            ["problem"] = "",
            ["reason"] = "One digit differs from the office's list",
            ["reference"] = $"SS/{today.Year}/4411",
            ["day"] = OfficeTime.ToIso(today),
            ["row"] = "",
            ["ssoId"] = FormattableString.Invariant($"99{now.UtcTicks / TimeSpan.TicksPerSecond % 1_000_000:000000}"),
            ["remark"] = "Done in ACES and GST",
        };
    }
}
