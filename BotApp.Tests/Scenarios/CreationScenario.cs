using System.Globalization;
using BotApp.Support;

namespace BotApp.Scenarios;

/// <summary>The steps of the creation flow.</summary>
public static class CreationScenario
{
    public static readonly (string Id, string Value)[] GoodAnswers =
    [
        ("DateOfBirth", "1995-04-12"), ("DateOfJoining", "2021-07-01"), ("Mobile", "9847012345"), ("Location", "Kochi"),
        ("Application", "ACES"),
    ];

    /// <summary>From the menu to the receipt.</summary>
    public static async Task<TeamsChat> FilesCreationAsync(this TeamsChat officer)
    {
        await officer.ReachesCheckAsync();
        return await officer.PressesAsync("Submit");
    }

    public static async Task<TeamsChat> ReachesCheckAsync(this TeamsChat officer, byte[]? scan = null)
    {
        await officer.SaysAsync("hi");
        await officer.PressesAsync("Create a new SSO-ID");
        await officer.PressesAsync("No, never");
        await officer.PressesAsync("Next: scan", officer.Fill(GoodAnswers));
        await officer.SendsFileAsync("service-book.pdf", scan ?? SampleFiles.Pdf(officer.Person.Name));
        return await officer.PressesAsync("Next: check");
    }

    /// <summary>The answers for inputs on the card; each officer has a different mobile number and date of joining.</summary>
    public static (string Id, string Value)[] Fill(this TeamsChat officer, IEnumerable<(string Id, string Value)> answers) =>
        [.. answers.Where(answer => officer.Inputs.Contains(answer.Id))
            .Select(answer => answer.Id switch
            {
                "Mobile" => (answer.Id, MobileOf(officer.Person.Name)),
                "DateOfJoining" => (answer.Id, JoinedOn(officer.Person.Name)),
                _ => answer,
            })];

    public static string JoinedOn(string name) => name == "Asha Menon"
        ? "2021-07-01"
        : new DateOnly(2016, 1, 1).AddDays(name.Aggregate(17, (sum, letter) => ((sum * 31) + letter) % 3000))
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string MobileOf(string name) => name == "Asha Menon"
        ? "9847012345"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"98{name.Aggregate(17L, (sum, letter) => ((sum * 31) + letter) % 100_000_000):00000000}");
}
