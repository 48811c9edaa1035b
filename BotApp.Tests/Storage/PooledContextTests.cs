using System.Collections.Concurrent;
using System.Diagnostics;
using BotApp.Conversation;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Storage;

/// <summary>Contexts and connections serve one turn after another; nothing of a turn reaches the next one.</summary>
public sealed class PooledContextTests
{
    [Fact]
    public async Task An_abandoned_turn_leaves_nothing_in_its_context_on_Sqlite()
    {
        await using var bot = await TestBot.StartAsync();
        await LeavesNothingAsync(bot);
    }

    [PostgresFact]
    public async Task An_abandoned_turn_leaves_nothing_in_its_context_on_Postgres()
    {
        await using var bot = await TestBot.StartOnPostgresAsync();
        await LeavesNothingAsync(bot);
    }

    [Fact]
    public async Task Every_connection_to_Sqlite_has_the_settings_that_durability_needs()
    {
        await using var bot = await TestBot.StartAsync();
        for (var turn = 0; turn < 3; turn++)
        {
            await using var one = bot.Services.CreateAsyncScope();
            await using var other = bot.Services.CreateAsyncScope();
            var (first, second) = (one.ServiceProvider.GetRequiredService<BotDb>(), other.ServiceProvider.GetRequiredService<BotDb>());
            first.KeepConnection();
            second.KeepConnection();
            foreach (var db in new[] { first, second, first })
            {
                Assert.Equal("2 1 1 2000", await SettingsAsync(db));
            }
        }
    }

    [Fact]
    public async Task A_turn_opens_at_most_one_connection()
    {
        await using var bot = await TestBot.StartAsync();
        using var opened = new OpenedConnections();
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var inbox = scope.ServiceProvider.GetRequiredService<IInbox>();
            var db = scope.ServiceProvider.GetRequiredService<BotDb>();
            opened.Watch(db);
            await inbox.BeginAsync("one delivery", default);
            await db.Officers.CountAsync();
            await db.NextNumberAsync("test", default);
            Assert.True(await db.SaveAsync(bot.Clock.GetUtcNow(), default));
            await inbox.CompleteAsync("one delivery", new Reply.Nothing(), default);
            Assert.InRange(opened.Count, 0, 1);
        }
    }

    [Fact]
    public async Task A_context_whose_model_was_built_anew_serves_turns_too()
    {
        // EF's own cache, which all tests of a run share, forgets only when it is full.
        using var models = new MemoryCache(new MemoryCacheOptions());
        await using var bot = await TestBot.StartAsync(services: all => all
            .ConfigureDbContext<BotDb>(options => options.UseMemoryCache(models))
            .ConfigureDbContext<Postgres.PostgresDb>(options => options.UseMemoryCache(models)));
        await bot.Asha.SaysAsync("hi");
        models.Clear();
        var held = new List<AsyncServiceScope>();
        IModel? first = null;
        var isNew = false;
        while (!isNew && held.Count < 64)
        {
            held.Add(bot.Services.CreateAsyncScope());
            var model = held[^1].ServiceProvider.GetRequiredService<BotDb>().Model;
            isNew = model != (first ??= model);
        }

        Assert.True(isNew, "Every context has the first model; the test shows nothing.");
        // All others are in use.
        await held[^1].DisposeAsync();
        await bot.Asha.PressesAsync("Create a new SSO-ID");
        foreach (var scope in held[..^1])
        {
            await scope.DisposeAsync();
        }
    }

    private static async Task LeavesNothingAsync(TestBot bot)
    {
        BotDb abandoned;
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            abandoned = scope.ServiceProvider.GetRequiredService<BotDb>();
            abandoned.InboxKey = "abandoned";
            abandoned.KeepConnection();
            abandoned.Database.SetCommandTimeout(1234);
            Assert.Equal(1, await abandoned.NextNumberAsync("test", default));
            await abandoned.SaveChangesAsync();
        }

        // The outbox and its leases use contexts too; sooner or later the pool hands out the same one again.
        var held = new List<AsyncServiceScope>();
        BotDb? again = null;
        for (var tries = 0; again is null && tries < 64; tries++)
        {
            held.Add(bot.Services.CreateAsyncScope());
            again = held[^1].ServiceProvider.GetRequiredService<BotDb>() is var db && ReferenceEquals(db, abandoned) ? db : null;
        }

        Assert.NotNull(again);
        Assert.Null(again.InboxKey);
        Assert.False(again.KeepsConnection);
        Assert.Null(again.Database.CurrentTransaction);
        Assert.Empty(again.ChangeTracker.Entries());
        Assert.NotEqual(1234, again.Database.GetCommandTimeout());
        Assert.Equal(1, await again.NextNumberAsync("test", default));
        Assert.True(await again.SaveAsync(bot.Clock.GetUtcNow(), default));
        foreach (var scope in held)
        {
            await scope.DisposeAsync();
        }
    }

    private static Task<string> SettingsAsync(BotDb db) => db.Database.SqlQueryRaw<string>(
        """
        SELECT synchronous || ' ' || foreign_keys || ' ' || secure_delete || ' ' || timeout AS Value
        FROM pragma_synchronous, pragma_foreign_keys, pragma_secure_delete, pragma_busy_timeout
        """).SingleAsync();

    /// <summary>Counts how often one context opens its connection.</summary>
    private sealed class OpenedConnections : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly ConcurrentBag<IDisposable> _subscriptions = [];
        private DbContext? _watched;
        private int _count;

        public OpenedConnections() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public int Count => _count;

        public void Watch(DbContext db) => _watched = db;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
            {
                _subscriptions.Add(value.Subscribe(this, name => name == RelationalEventId.ConnectionOpened.Name));
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            // Another subscriber's events come too.
            if (value.Key == RelationalEventId.ConnectionOpened.Name
                && value.Value is ConnectionEndEventData opened
                && ReferenceEquals(opened.Context, _watched))
            {
                Interlocked.Increment(ref _count);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            foreach (var subscription in _subscriptions)
            {
                subscription.Dispose();
            }
        }
    }
}
