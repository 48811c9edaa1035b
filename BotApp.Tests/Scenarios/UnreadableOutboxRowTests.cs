using BotApp.Notifications;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

public sealed class UnreadableOutboxRowTests
{
    /// <summary>A row that another version wrote, or that was damaged, must not stop the worker or the rows around it.</summary>
    [Fact]
    public async Task Unreadable_rows_are_dead_lettered_with_a_reason_and_later_rows_are_delivered()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        Guid[] damaged = [
            await AddRowAsync(bot, OutboxKinds.Notification, "{\"Topic\":\"menu\""),
            await AddRowAsync(bot, OutboxKinds.Reminder, "{}")
        ];
        var unknown = await AddRowAsync(bot, "of-a-newer-version", "{}");

        await bot.UntilAsync(async db => await db.Outbox.CountAsync(row => row.DeadAt != null) == 3, "three dead rows");
        var failures = await bot.ReadAsync(db => db.Outbox.Where(row => row.DeadAt != null)
            .ToDictionaryAsync(row => row.Id, row => (row.LastFailure, row.Attempts)));
        Assert.All(damaged, id => Assert.Equal((FailureReason.UnreadablePayload, 1), failures[id]));
        Assert.Equal((FailureReason.NotSupported, 1), failures[unknown]);

        await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");

        await bot.Cyril.SaysAsync("hi");
        await bot.Cyril.PressesAsync("Undelivered (3)");
        Assert.Contains("its stored data is damaged or was written by another version", bot.Cyril.Text, StringComparison.Ordinal);
        Assert.Contains("this version of the assistant cannot process it (of-a-newer-version)", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.SaysAsync("हिन्दी");
        await bot.Cyril.PressesAsync("अवितरित (3)");
        Assert.Contains("इसका संग्रहीत विवरण क्षतिग्रस्त है", bot.Cyril.Text, StringComparison.Ordinal);
        await bot.Cyril.PressesAsync("सभी बंद करें");
        Assert.Contains("सब कुछ वितरित हो चुका है", bot.Cyril.Text, StringComparison.Ordinal);
    }

    private static Task<Guid> AddRowAsync(TestBot bot, string kind, string payload) => bot.DoAsync(async db =>
    {
        var now = bot.Clock.GetUtcNow();
        var row = new OutboxMessage
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            Subject = Guid.NewGuid(),
            Payload = payload,
            DedupKey = $"test/{Guid.NewGuid():N}",
            CreatedAt = now,
            DueAt = now,
        };
        db.Outbox.Add(row);
        await db.SaveAsync(now, default);
        return row.Id;
    });
}
