using BotApp.Architecture;
using BotApp.Faq;
using BotApp.Notifications;
using BotApp.Scenarios;
using BotApp.Support;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace BotApp.Storage;

/// <summary>
/// How long the write lock is held does not grow with the office: with 4,000 requests, 400 of them open, and 500 open questions no
/// transaction of any action, outbox handler or job reads, changes or repeats more than the bounds, which are at most half of these
/// numbers. Facts instead of times, so that it holds on any machine; what runs between the statements is bounded by
/// <c>WriteLockUseTests</c>, uploads by <see cref="WorkbookLockCostTests"/>.
/// </summary>
public abstract class WriteLockCost(ITestOutputHelper output)
{
    private const int FiledRows = 20;

    /// <summary>Each fact by which the officer or the request is recognized; all of an upload are written by one statement.</summary>
    private const int MaxMarksPerRow = 40;

    /// <summary>
    /// Executions of one statement, and rows that it reads or changes: purge and reassignment go on in pages of 100 or 200.
    /// </summary>
    private const int Max = 200;

    /// <summary>
    /// All of them run here, but they write only where a delivery fails, or where another kind of template is chosen than was found.
    /// </summary>
    private static readonly string[] WriteSeldom = ["LateReplyPayload", "MailPartPayload", "MapTemplate", "PreviewTemplate"];

    private static readonly (string Id, string Value)[] Toner =
    [
        (EntryDetails.QuestionEnglish, "Where do I get a printer toner cartridge?"),
        (EntryDetails.QuestionHindi, "प्रिंटर का टोनर कार्ट्रिज कहाँ से मिलेगा?"),
        (EntryDetails.ShortEnglish, "Write an indent to the Headquarters stores."),
        (EntryDetails.ShortHindi, "मुख्यालय भंडार को मांग-पत्र भेजें।"),
        (EntryDetails.Source, "Office order 12/2026"),
    ];

    private protected async Task CheckAsync(Action<Dictionary<string, string?>> on)
    {
        var clock = new AdjustableClock(TestData.Noon);
        var names = Enumerable.Range(0, 3).Select(RequestScenario.NameOf).ToList();
        RecordedTransactions? started = null;
        await using var bot = await TestBot.StartAsync(
            clock,
            settings =>
            {
                on(settings);
                settings["Campaign:HalfYearlyCheckIn"] = "true";
                settings["Contacts:YearlyReview"] = "true";
                (settings["Audit:AnchorMail:0"], settings["Audit:AnchorMail:1"]) = ("a@example.gov.in", "b@example.gov.in");
                started = RecordedTransactions.Of(settings);
            },
            string.Concat(names.Concat(EveryVerbScenario.Officers).Select(name => RequestScenario.DirectoryLine(name))),
            services: WorkTag.AddTo);
        await LargeOffice.FillAsync(bot);
        await bot.UntilAsync(db => db.Outbox.AnyAsync(row => row.Kind == OutboxKinds.Purge), "the first purge is scheduled");
        started!.Dispose();
        using var recorded = RecordedTransactions.Of(bot.Settings);
        await bot.RestartAsync();

        await bot.WorksForAMonthAsync(clock);
        await LargeOffice.StoreAnswersAsync(bot);
        await bot.PressesEveryVerbAsync(async () =>
        {
            await AnswersAsync(bot);
            await DecidesAsync(bot, names);
            await FilesPaperAsync(bot);
        });

        output.WriteLine($"{recorded.Transactions} transactions, {recorded.Most.Count} statements");
        foreach (var (sql, work) in recorded.Most
            .OrderByDescending(pair => pair.Value.RowsRead + pair.Value.RowsWritten + pair.Value.Executions).Take(15))
        {
            output.WriteLine($"{work}: {sql[..Math.Min(sql.Length, 240)]}");
        }

        // A new action or job that writes must be done here too.
        Assert.Empty(WritingWork.Find().Except(recorded.Writers.Keys).Except(started.Writers.Keys).Except(WriteSeldom)
            .Order(StringComparer.Ordinal));
        Assert.InRange(recorded.Transactions, 100, int.MaxValue);
        Assert.Contains(recorded.Most, pair => pair.Value.Executions >= FiledRows);
        Assert.DoesNotContain(recorded.Most, pair => pair.Value.RowsRead > Max
            || pair.Value.Executions > Max
            || pair.Value.RowsWritten > (IsMarks(pair.Key) ? FiledRows * MaxMarksPerRow : Max));
    }

    private static bool IsMarks(string sql) => sql.Contains("IdentityMarks", StringComparison.Ordinal);

    /// <summary>One more question among all the open ones, answered by a new entry, and one dismissed.</summary>
    private static async Task AnswersAsync(TestBot bot)
    {
        await bot.Asha.SaysAsync("where do i get a toner cartridge for the printer");
        await bot.Asha.PressesAsync("Ask the cell");
        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("Questions");
        await bot.Cyril.PressesAsync("Open");
        await bot.Cyril.PressesAsync("Write a new answer");
        await bot.Cyril.PressesAsync("Preview", Toner);
        await bot.Cyril.PressesAsync("Save and notify");
        await bot.Cyril.PressesAsync("Questions without an answer");
        await bot.Cyril.PressesAsync("Open");
        await bot.Cyril.PressesAsync("Dismiss: not a question for us");
    }

    /// <summary>Approved together, taken back, approved again and sent.</summary>
    private static async Task DecidesAsync(TestBot bot, List<string> names)
    {
        foreach (var (name, number) in names.Select((name, number) => (name, number)))
        {
            await bot.SubmitAsync(
                RequestScenario.IdOf(name), answers => answers.With(TemplateField.DateOfBirth, $"199{number}-01-12"), tell: false);
        }

        await bot.Anil.SaysAsync("hi");
        await bot.Anil.PressesAsync("My queue");
        await ApprovesAllAsync(bot);
        await bot.Anil.PressesAsync("Undo all");
        await bot.Anil.SaysAsync("my queue");
        await ApprovesAllAsync(bot);
        await bot.Anil.SaysAsync("my queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
    }

    private static Task<TeamsChat> ApprovesAllAsync(TestBot bot) =>
        bot.Anil.PressesAsync(bot.Anil.Buttons.First(button => button.StartsWith("Approve ", StringComparison.Ordinal)));

    private static async Task FilesPaperAsync(TestBot bot)
    {
        await bot.Anil.SendsFileAsync("paper.xlsx", await PaperScenario.FilledAsync(bot, [
            .. Enumerable.Range(0, FiledRows).Select(row => PaperScenario.Person(
                $"Kur{(char)('a' + row)}an Math{(char)('a' + row)}w",
                (TemplateField.Mobile, $"96000000{row:00}"),
                (TemplateField.Email, $"kurian{row}@kochi.example.gov.in"),
                (TemplateField.DateOfBirth, $"19{70 + row}-04-12"))),
        ]));
        await bot.Anil.PressesAsync($"File {FiledRows}");
    }
}
