using System.Net;
using BotApp.Audit;
using BotApp.Notifications;
using BotApp.Notifications.Leases;
using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace BotApp.Storage;

/// <summary>What PostgreSQL does where SQLite relies on a single process.</summary>
public sealed class PostgresTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [PostgresFact]
    public async Task A_database_of_a_newer_build_stops_the_start_with_the_reason()
    {
        await using var bot = await TestBot.StartOnPostgresAsync();
        await bot.DoAsync(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsHistory" VALUES ('20991231000000_Later', '99.0.0')"""));

        using (var asked = await bot.NewClient().GetAsync(new Uri("/readyz", UriKind.Relative)))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, asked.StatusCode);
        }

        var refused = await Assert.ThrowsAnyAsync<InvalidOperationException>(() => bot.RestartAsync());
        Assert.Contains("20991231000000_Later", refused.Message, StringComparison.Ordinal);
        Assert.Contains("newer version", refused.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task The_app_is_not_ready_while_the_database_takes_no_connection_and_ready_again_after()
    {
        await using var server = await PostgresServer.StartAsync();
        var database = await server.NewDatabaseAsync();
        await using var bot = await TestBot.StartAsync(
            settings: all => (all["Storage:Provider"], all["Storage:ConnectionString"]) = ("Postgres", database));
        var client = bot.NewClient();
        await AnswersAsync(client, HttpStatusCode.OK);

        await server.RunAsync("ALTER DATABASE bot1 ALLOW_CONNECTIONS false; SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE "
            + "datname = 'bot1'");
        await AnswersAsync(client, HttpStatusCode.ServiceUnavailable);
        Assert.Equal("ok", await client.GetStringAsync(new Uri("/healthz", UriKind.Relative)));

        await server.RunAsync("ALTER DATABASE bot1 ALLOW_CONNECTIONS true");
        await AnswersAsync(client, HttpStatusCode.OK);
        await bot.Asha.SaysAsync("hi");
        Assert.True(bot.Asha.Has("Create a new SSO-ID"));
    }

    [PostgresFact]
    public async Task Audit_lines_cannot_be_changed_or_deleted()
    {
        await using var bot = await TestBot.StartOnPostgresAsync();
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);

        foreach (var sql in (string[])["UPDATE \"Audit\" SET \"Event\" = 'x'", "DELETE FROM \"Audit\"", "TRUNCATE \"Audit\""])
        {
#pragma warning disable EF1002 // The three lines above.
            var refused = await Assert.ThrowsAsync<PostgresException>(() => bot.DoAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
#pragma warning restore EF1002
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        }
    }

    [PostgresFact]
    public async Task Unanswered_questions_are_encrypted_in_the_tables()
    {
        await using var bot = await TestBot.StartOnPostgresAsync();
        await bot.Asha.SaysAsync("zebra toner cartridge kab aayega");

        var tables = await bot.ReadAsync(db => db.Database.SqlQuery<string>(
            $"""SELECT query_to_xml('SELECT * FROM ' || format('%I.%I', table_schema, table_name), true, false, '')::text AS "Value" FROM information_schema.tables WHERE table_schema = 'public'""")
                .ToListAsync());

        Assert.Equal(1, await bot.ReadAsync(db => db.UnansweredQuestions.CountAsync()));
        Assert.Contains(tables, table => table.Contains("Ernakulam Division", StringComparison.Ordinal));
        // Bytes appear as Base64, at any of three alignments.
        string[] shapes = [
            "zebra toner",
            .. Enumerable.Range(0, 3).Select(at => Convert.ToBase64String([.. Enumerable.Repeat((byte)'x', at), .. "zebra toner"u8])[4..12])
        ];
        Assert.All(shapes, shape => Assert.DoesNotContain(tables, table => table.Contains(shape, StringComparison.Ordinal)));
    }

    [PostgresFact]
    public async Task Forty_concurrent_saves_get_gapless_numbers_and_one_hash_chain()
    {
        await using var bot = await TestBot.StartOnPostgresAsync();

        var numbers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => bot.DoAsync(async db =>
        {
            var number = await db.NextNumberAsync("forty", default);
            db.Audit.Add(AuditLine.Create("test.forty", Guid.NewGuid(), null, bot.Clock.GetUtcNow()));
            Assert.True(await db.SaveAsync(bot.Clock.GetUtcNow(), default));
            return number;
        })));

        Assert.Equal(Enumerable.Range(1, 40).Select(number => (long)number), numbers.Order());
        Assert.Empty(await bot.ReadAsync(db => db.FindAuditProblemsAsync(default)));
    }

    [PostgresFact]
    public async Task Leases_are_exclusive_per_row_and_person_by_database_time()
    {
        // The office's clock is years ahead: a lease by that clock would never expire, or expire at once.
        await using var bot = await TestBot.StartOnPostgresAsync(new AdjustableClock(new DateTimeOffset(
            2031,
            1,
            1,
            6,
            0,
            0,
            TimeSpan.Zero)));
        // Due in half an hour, so that the app's own worker leaves them to the test.
        var soon = bot.Clock.GetUtcNow().AddMinutes(30);
        await AddRowsAsync(bot, soon, people: 8, each: 5);

        // More workers than people, all at once.
        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => TakeAsync(Minute)));
        Assert.Equal(40, taken.Sum(rows => rows.Count));
        Assert.All(
            taken.SelectMany(rows => rows.Select(row => (row.OfficerId, row.ClaimedBy))).GroupBy(pair => pair.OfficerId),
            person => Assert.Single(person.Distinct()));

        // While leased nobody else gets them. After the lease another worker does, and the old one holds nothing.
        Assert.Empty(await TakeAsync(Minute));
        var worker = taken.First(rows => rows.Count > 0)[0].ClaimedBy!.Value;
        await WithLeasesAsync(async leases =>
        {
            await leases.RenewLeasesAsync([worker], TimeSpan.FromMilliseconds(-1), default);
            return 0;
        });
        var later = await TakeAsync(Minute);
        Assert.Equal(taken.First(rows => rows.Count > 0).Select(row => row.Id).Order(), later.Select(row => row.Id).Order());
        Assert.Equal(0, await bot.ReadAsync(db => db.Outbox.CountAsync(m => m.ClaimedBy == worker)));

        Task<IReadOnlyList<OutboxMessage>> TakeAsync(TimeSpan length) =>
            WithLeasesAsync(leases => leases.LeaseAsync(new LeaseRequest(Guid.NewGuid(), ForMail: false, soon, length, 100), default));

        async Task<T> WithLeasesAsync<T>(Func<IOutboxLeases, Task<T>> work)
        {
            await using var scope = bot.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider.GetRequiredService<IOutboxLeases>());
        }
    }

    private static Task<int> AddRowsAsync(TestBot bot, DateTimeOffset due, int people, int each) => bot.DoAsync(db =>
    {
        db.Outbox.AddRange(Enumerable.Range(0, people).SelectMany(_ => Rows(Guid.NewGuid())));
        return db.SaveChangesAsync();

        IEnumerable<OutboxMessage> Rows(Guid officer) =>
            Enumerable.Range(0, each).Select(version => OutboxMessage.Notify("test", Guid.NewGuid(), version, officer, due));
    });

    private static async Task AnswersAsync(HttpClient client, HttpStatusCode status)
    {
        for (var tries = 0; ; tries++)
        {
            using var answer = await client.GetAsync(new Uri("/readyz", UriKind.Relative));
            if (answer.StatusCode == status)
            {
                return;
            }

            Assert.True(tries < 100, $"/readyz still answers {(int)answer.StatusCode}.");
            await Task.Delay(100);
        }
    }
}
