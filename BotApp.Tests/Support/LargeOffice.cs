using System.Globalization;
using BotApp.Faq;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Support;

/// <summary>
/// What a busy office has after some years, beside the people of <see cref="TestBot"/>: requests of another office, nine of ten closed,
/// their identity marks, open questions, and inbox keys that the next purge deletes.
/// </summary>
internal static class LargeOffice
{
    public const int Requests = 4_000;
    public const int OpenQuestions = 500;
    public const int OldKeys = 2_000;
    public const int RecentAnswers = 1_000;
    private const int Officers = 500;
    private const int PerSave = 2_000;
    private const int AnswersPerSave = 100;

    public static async Task FillAsync(TestBot bot)
    {
        var (now, deepa, cyril) = (bot.Clock.GetUtcNow(), bot.Deepa.Person.AadObjectId, bot.Cyril.Person.AadObjectId);
        var (office, template) = await bot.ReadAsync(async db => (
            await db.Offices.Where(office => office.Name == "Aluva Division").Select(office => office.Id).SingleAsync(),
            (await db.CurrentTemplateAsync(RequestKind.Creation, TestData.Today, default)).Id));
        var isSqlite = await bot.ReadAsync(db => Task.FromResult(db.Database.IsSqlite()));
        Guid[] officers = [.. Enumerable.Range(0, Officers).Select(_ => Guid.NewGuid())];
        await AddAsync(bot, officers.Select((id, number) => new Officer
        {
            Id = id,
            AadObjectId = id,
            Name = $"Officer {Letters(number)}",
            Designation = Designation.Inspector,
            SsoId = $"{20_000_000 + number}",
            OfficeId = office,
        }));
        await FileAsync(Requests / 10 * 9, 0);
        await bot.DoAsync(db => db.Requests.Where(request => officers.Contains(request.MakerId)).ExecuteUpdateAsync(set => set
            .SetProperty(request => request.DecidedById, deepa)
            .SetProperty(request => request.CompletedById, cyril)
            .SetProperty(request => request.ScansAtDecision, 1)
            .SetProperty(request => request.Stage, Stage.Completed)));
        await FileAsync(Requests / 10, Requests / 10 * 9);
        await AddAsync(bot, Enumerable.Range(0, OpenQuestions).Select(number => Question(officers[number % Officers], number, now)));
        // Each with a value of its own.
        var random = isSqlite ? "random()" : "CAST(random() * 9000000000000000 AS bigint)";
#pragma warning disable EF1002 // One of the two texts above.
        await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync(
            $"""
            INSERT INTO "IdentityMarks" ("SourceId", "PersonId", "Value", "IsWhole")
            SELECT "Id", "SubjectOfficerId", {random}, true
            FROM "Requests" CROSS JOIN (SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4) AS four WHERE true ON CONFLICT DO NOTHING
            """));
#pragma warning restore EF1002
        await bot.DoAsync(db => db.Database.ExecuteSqlAsync(
            $"""
            WITH RECURSIVE numbers(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < {OldKeys})
            INSERT INTO "InboxMessages" ("Key", "At") SELECT 'old ' || number, {now.AddDays(-60).UtcTicks} FROM numbers
            """));

        if (!isSqlite)
        {
            // As autovacuum would have done long ago.
            await bot.DoAsync(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        }

        Task FileAsync(int count, int first) => AddAsync(bot, Enumerable.Range(first, count).Select(number => Request.Submit(
            Guid.CreateVersion7(now.AddMinutes(number - Requests)),
            RequestNumber.Format("KCH", 2025, number + 1),
            RequestKind.Creation,
            officers[number % Officers],
            office,
            template,
            TestData.CreationAnswers.With(TemplateField.Name, $"Officer {Letters(number % Officers)}")
                .With(TemplateField.Mobile, (9_700_000_000 + number).ToString(CultureInfo.InvariantCulture)),
            now.AddMinutes(number - Requests))));
    }

    /// <summary>
    /// What the turns of this hour were answered. A few in each transaction: a test that records transactions counts these too.
    /// </summary>
    public static async Task StoreAnswersAsync(TestBot bot)
    {
        for (var stored = 0; stored < RecentAnswers; stored += AnswersPerSave)
        {
            await bot.DoAsync(db => db.Database.ExecuteSqlAsync(
                $"""
                WITH RECURSIVE numbers(number) AS (
                    SELECT {stored + 1} UNION ALL SELECT number + 1 FROM numbers WHERE number < {stored + AnswersPerSave})
                INSERT INTO "InboxMessages" ("Key", "At", "Answer")
                SELECT 'new ' || number, {bot.Clock.GetUtcNow().UtcTicks}, {new byte[] { 1 }} FROM numbers
                """));
        }
    }

    private static UnansweredQuestion Question(Guid asker, int number, DateTimeOffset now)
    {
        var (id, text) = (Guid.NewGuid(), $"zq{Letters(number)} wv{Letters(number / 2)} plm{Letters(number / 3)}");
        return new UnansweredQuestion
        {
            Id = id,
            Text = text,
            AskerId = asker,
            At = now.AddDays(-1).AddSeconds(number),
            GroupId = id,
            Features = QuestionFeatures.Of(text).ToText(),
        };
    }

    private static async Task AddAsync<T>(TestBot bot, IEnumerable<T> rows)
        where T : class
    {
        foreach (var some in rows.Chunk(PerSave))
        {
            await bot.DoAsync(db =>
            {
                db.AddRange(some);
                return db.SaveChangesAsync();
            });
        }
    }

    /// <summary>A name consists of letters.</summary>
    private static string Letters(int number) => string.Concat((char)('A' + (number / 26 % 26)), (char)('a' + (number % 26)));
}
