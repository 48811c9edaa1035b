using BotApp.Support;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Scenarios;

/// <summary>The steps of a charge report, in the language of the person's Teams.</summary>
public static class ChargeScenario
{
    public static readonly (string Id, string Value)[] Answers =
    [
        ("FromOffice", "Ernakulam Division"), ("FromCharge", "Range I"), ("ToOffice", "Aluva Division"), ("ToCharge", "Range II"),
        ("Day", "2026-11-20"), ("Half", "Forenoon"), ("OrderNumber", "EO 50/2026"), ("OrderDate", "2026-11-16"),
    ];

    /// <summary>From the menu to the receipt.</summary>
    public static async Task<TeamsChat> FilesReportAsync(this TeamsChat person, string kind, Guid? about = null)
    {
        await person.ReachesReportCheckAsync(kind, about);
        return await person.PressesAsync(person.Person.Locale == "hi-IN" ? "प्रस्तुत करें" : "Submit");
    }

    public static async Task<TeamsChat> ReachesReportCheckAsync(this TeamsChat person, string kind, Guid? about = null)
    {
        var hindi = person.Person.Locale == "hi-IN";
        await person.SaysAsync("hi");
        await person.PressesAsync(hindi ? "कार्यभार रिपोर्ट एवं मैपिंग" : "Charge report & mapping");
        await person.PressesAsync(
            hindi ? "आगे" : "Next",
            about is { } whom ? [("what", kind), ("whom", whom.ToString("N"))] : [("what", kind)]);
        await person.PressesAsync(hindi ? "आगे: स्कैन प्रति" : "Next: scan", person.Fill(Answers));
        await person.SendsFileAsync("report.pdf", SampleFiles.Pdf("Report " + Guid.NewGuid()));
        return await person.PressesAsync(hindi ? "आगे: अपने उत्तर जाँच लें" : "Next: check");
    }

    /// <summary>20-Nov-2026 is a Friday; 09:45 in Kochi.</summary>
    public static FakeTimeProvider Friday() => new(new DateTimeOffset(2026, 11, 20, 4, 15, 0, TimeSpan.Zero));
}
