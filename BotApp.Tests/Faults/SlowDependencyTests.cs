using System.Collections.Concurrent;
using System.Diagnostics;
using BotApp.Consolidation;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace BotApp.Faults;

/// <summary>Teams hangs in one chat, the relay hangs, the database waits for somebody else: everybody else is answered as always.</summary>
public sealed class SlowDependencyTests(ITestOutputHelper output)
{
    private static readonly TimeSpan DatabasePause = TimeSpan.FromSeconds(3);

    [SwitchedFact("BOT_LOAD")]
    public async Task A_hanging_chat_relay_or_database_delays_nobody_else()
    {
        await using var relay = new FakeSmtpServer();
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bot = await TestBot.StartAsync(
            settings: all => relay.Configure(all, Path.GetDirectoryName(all["Storage:ConnectionString"])!));
        foreach (var chat in (TeamsChat[])[bot.Anil, bot.Deepa, bot.Binu])
        {
            await chat.SaysAsync("hi");
        }

        await bot.Asha.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        relay.OnStage = async (stage, _) =>
        {
            await (stage is SmtpStage.Recipient ? released.Task : Task.CompletedTask);
            return false;
        };
        await bot.Anil.PressesAsync("Approve");
        await bot.Anil.PressesAsync("My queue");
        await bot.Anil.PressesAsync("Consolidate");
        await bot.Anil.PressesAsync("Send to computer cell");
        await bot.UntilAsync(() => relay.Commands.Any(line => line.StartsWith("RCPT", StringComparison.Ordinal)), "the relay hangs");

        // The next message to Asha hangs; two others are told meanwhile.
        var hung = bot.Teams.Connector.Hold(bot.Asha.Person.ConversationId);
        await bot.DoAsync(async db =>
        {
            var request = await db.Requests.SingleAsync();
            db.Outbox.Add(Notifications.OutboxMessage.Notify(
                Notifications.NotificationTopics.RequestStageChanged, request.Id, 100, request.MakerId, bot.Clock.GetUtcNow()));
            return await db.SaveAsync(bot.Clock.GetUtcNow(), default);
        });
        await hung.Arrived;
        var waits = new ConcurrentBag<TimeSpan>();
        var pressing = PressAsync(bot, waits);
        await bot.Binu.FilesCreationAsync();
        await bot.Anil.SeesAsync("your decision, please");
        await PauseDatabaseAsync(bot, waits);
        await pressing;

        var sorted = waits.Order().ToList();
        output.WriteLine($"{sorted.Count} presses: median {sorted[sorted.Count / 2].TotalMilliseconds:0} ms, "
            + $"99 % {sorted[sorted.Count * 99 / 100].TotalMilliseconds:0} ms, longest {sorted[^1].TotalMilliseconds:0} ms");
        Assert.True(sorted[^1] < TimeSpan.FromSeconds(5), "Teams would have shown its own error.");
        Assert.Equal(0, await bot.ReadAsync(db => db.Batches.CountAsync(batch => batch.Stage == BatchStage.Sent)));

        hung.Release();
        released.SetResult();
        await bot.UntilAsync(db => db.Batches.AllAsync(batch => batch.Stage == BatchStage.Sent), "the batch has left");
        Assert.Equal(0, bot.Teams.ServerErrors);
        await Invariants.AssertHoldAsync(bot, relayed: [.. relay.Accepted.Select(mail => (mail.Mail.MessageId!, mail.To))]);
    }

    /// <summary>Three people look at their menu and their requests.</summary>
    private static Task PressAsync(TestBot bot, ConcurrentBag<TimeSpan> waits) => Task.WhenAll(
        new[] { "Deepa Nair", "Cyril Jose", "Elsa Paul" }.Select(async name =>
        {
            for (var press = 0; press < 40; press++)
            {
                var begun = Stopwatch.GetTimestamp();
                await bot.Teams.Person(name).PressesAsync(press % 2 == 0 ? "menu" : "mine");
                waits.Add(Stopwatch.GetElapsedTime(begun));
            }
        }));

    /// <summary>Another program writes for some seconds; an officer who saves meanwhile waits and is answered.</summary>
    private static async Task PauseDatabaseAsync(TestBot bot, ConcurrentBag<TimeSpan> waits)
    {
        var source = await bot.ReadAsync(db => Task.FromResult(db.Database.GetDbConnection().ConnectionString));
        await using var other = new SqliteConnection(source + ";Pooling=false");
        await other.OpenAsync();
        await using var writing = await other.BeginTransactionAsync();
        await using var write = other.CreateCommand();
        write.CommandText = "UPDATE Counters SET Value = Value WHERE Name = 'directory'";
        await write.ExecuteNonQueryAsync();
        var begun = Stopwatch.GetTimestamp();
        var approves = bot.Anil.PressesAsync("Approve");
        await Task.Delay(DatabasePause);
        await writing.RollbackAsync();
        await approves;
        waits.Add(Stopwatch.GetElapsedTime(begun) - DatabasePause);
    }
}
