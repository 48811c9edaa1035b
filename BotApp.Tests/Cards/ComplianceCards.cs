using BotApp.Basics;
using BotApp.Compliance;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Support;

namespace BotApp.Cards;

/// <summary>The cards about relief and unmapping; see <see cref="EveryCard"/>.</summary>
internal static class ComplianceCards
{
    private static readonly DateTimeOffset Noon = TestData.Noon;

    public static readonly IReadOnlyDictionary<string, Func<Language, CardContent>> ByName =
        new Dictionary<string, Func<Language, CardContent>>
        {
            ["ComplianceCard.Render"] = language => ComplianceCard.Render(language, View(mapped: 2, canOpen: true)),
            ["ComplianceCard.Render.many"] = language => ComplianceCard.Render(language, View(mapped: 40, canOpen: true)),
            ["ComplianceCard.Render.head"] = language => ComplianceCard.Render(language, View(mapped: 1, canOpen: false)),
            ["ComplianceCard.Render.none"] = language =>
                ComplianceCard.Render(language, new ComplianceView([], Noon.AddDays(-90), Noon, CanOpen: true)),
            ["ComplianceCard.Weekly"] = language =>
                ComplianceCard.Weekly(language, View(mapped: 2, canOpen: true), TestData.Anil.Id),
            ["ComplianceCard.Offer"] = language => ComplianceCard.Offer(
                language,
                View(mapped: 2, canOpen: true),
                new OfferedWorkbook(
                    new Uri("https://bot.example.gov.in/documents/" + new string('a', 64)), new Pin("482913"), Noon.AddMinutes(10))),
        };

    private static ComplianceView View(int mapped, bool canOpen) => new(
        [
            .. Enumerable.Range(1, mapped).Select(number => Relief(number, null, late: number > 1 ? 0 : 3)),
            Relief(101, Noon.AddDays(-2), late: 0), Relief(102, Noon.AddDays(-1), late: 1),
        ],
        Noon.AddDays(-90),
        Noon,
        canOpen);

    private static Relief Relief(int number, DateTimeOffset? unmapped, int late) => new(
        TestData.Id(number),
        $"KCH-2026-{number:000000}-7",
        TestData.Division.Id,
        TestData.Division.DisplayName,
        "Elsa Paul",
        Designation.Superintendent,
        Noon.AddDays(-6),
        unmapped,
        6,
        late);
}
