using BotApp.Support;

namespace BotApp.Scenarios;

/// <summary>
/// The work of <see cref="OfficeMonthScenario"/> leaves many buttons out; these steps press all others that write. A step begins with a
/// menu and needs no other one, so that a failure names its own cause.
/// </summary>
internal static partial class EveryVerbScenario
{
    /// <summary>Officers of Ernakulam Division besides those of <see cref="TestBot"/>: each step has its own.</summary>
    public static IReadOnlyList<string> Officers { get; } = [.. Enumerable.Range(3, 9).Select(RequestScenario.NameOf)];

    private static readonly IReadOnlyList<(string Name, Func<TestBot, Task> Run)> Steps =
    [
        // While few requests wait: a longer queue is told by one digest.
        ("decision", DecidesAsync),
        ("language", SwitchesLanguageAsync), ("activation", ActivatesAsync), ("form", FillsFormAsync), ("own request", ChangesRequestAsync),
        ("question", AsksAsync), ("link officer", NamesLinkOfficerAsync), ("paper", FilesPaperAsync), ("missing scan", AttachesScanAsync),
        ("batch", LooksAtBatchAsync), ("contact", ChangesContactAsync), ("entries", ImportsEntriesAsync),
        ("directory", ImportsDirectoryAsync),
        ("undelivered", SettlesUndeliveredAsync), ("late reply", AnswersLateAsync), ("person", ClosesAndErasesAsync),
        ("relief", RelievesAsync), ("compliance", ExportsComplianceAsync),
        ("campaign", ListsOfficersAsync),
    ];

    /// <summary>These change what others do: the columns of the template, and the head of a thousand requests.</summary>
    private static readonly IReadOnlyList<(string Name, Func<TestBot, Task> Run)> LastSteps =
        [("template", LoadsTemplateAsync), ("charge", ChangesChargeAsync)];

    /// <summary>All steps; the exception tells every one that failed.</summary>
    /// <param name="before">What comes before the last ones.</param>
    public static async Task PressesEveryVerbAsync(this TestBot bot, Func<Task> before)
    {
        foreach (var person in (TeamsChat[])[bot.Asha, bot.Anil, bot.Cyril, bot.Gopal()])
        {
            await person.SaysAsync("hi");
        }

        List<string> problems = [];
        foreach (var (name, run) in Steps.Append(("office", _ => before())).Concat(LastSteps))
        {
            try
            {
                await run(bot);
            }
            catch (Exception failure)
            {
                problems.Add($"{name}: {failure}");
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }

    private static TeamsChat Gopal(this TestBot bot) => bot.Chat("Gopal Iyer");

    private static TeamsChat Officer(this TestBot bot, int number) => bot.ChatWith(Officers[number]);
}
