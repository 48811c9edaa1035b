using BotApp.Requests;
using BotApp.Scenarios;
using BotApp.Storage;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.OfficeDirectory;

/// <summary>The directory in memory is the one in the database, on every node, whatever has changed it.</summary>
public sealed class PostDirectoryTests
{
    private const int Changes = 120;

    [Fact]
    public async Task Memory_equals_the_database_after_random_changes_on_Sqlite()
    {
        await using var bot = await TestBot.StartAsync(new AdjustableClock(TestData.Noon));
        await EqualsAfterChangesAsync(bot);
    }

    [PostgresFact]
    public async Task Memory_of_two_nodes_equals_the_database_after_random_changes_on_Postgres()
    {
        await using var bot = await TestBot.StartOnPostgresAsync(new AdjustableClock(TestData.Noon), nodes: 2);
        await EqualsAfterChangesAsync(bot);
    }

    [Fact]
    public async Task A_decision_that_rests_on_a_charge_which_ended_in_between_is_not_saved_on_Sqlite()
    {
        await using var bot = await TestBot.StartAsync();
        await RefusesAsync(bot);
    }

    [PostgresFact]
    public async Task A_decision_that_rests_on_a_charge_which_ended_on_another_node_is_not_saved_on_Postgres()
    {
        await using var bot = await TestBot.StartOnPostgresAsync(nodes: 2);
        await RefusesAsync(bot);
    }

    [Fact]
    public async Task A_change_that_is_rolled_back_never_reaches_another_turn()
    {
        await using var bot = await TestBot.StartAsync();
        var (anil, now) = (bot.Anil.Person.AadObjectId, bot.Clock.GetUtcNow());
        await bot.DoAsync(async db =>
        {
            await db.BeginWriteAsync(default);
            (await db.Charges.SingleAsync(charge => charge.OfficerId == anil)).EndAt(now, now);
            await db.SaveChangesAsync();
            Assert.Empty(await db.AuthoritiesOfAsync(anil, now, default));
            await db.CancelWriteAsync();
            return 0;
        });

        Assert.Single(await bot.ReadAsync(db => db.AuthoritiesOfAsync(anil, now, default)));
    }

    private static async Task EqualsAfterChangesAsync(TestBot bot)
    {
        var seed = Random.Shared.Next();
        var (random, now) = (new Random(seed), bot.Clock.GetUtcNow());
        for (var change = 0; change < Changes; change++)
        {
            await OnAnyNodeAsync(bot, random, async db =>
            {
                await ChangeAsync(db, random, now);
                return 0;
            });
            foreach (var node in bot.Nodes)
            {
                var at = now.AddHours(random.Next(-80, 80));
                await using var scope = node.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<BotDb>();
                var (expected, known) = (await ReadAsync(db, at), await db.DirectoryAsync(default));
                var people = await db.Officers.AsNoTracking().Select(officer => officer.Id).ToListAsync();
                Assert.True(
                    Facts(expected, people, at).SequenceEqual(Facts(known, people, at)),
                    $"Seed {seed}, change {change}: {string.Join("; ", Facts(expected, people, at))} is in the database; "
                        + $"{string.Join("; ", Facts(known, people, at))} is in memory.");
            }
        }
    }

    private static async Task RefusesAsync(TestBot bot)
    {
        var (anil, now) = (bot.Anil.Person.AadObjectId, bot.Clock.GetUtcNow());
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        await using var scope = bot.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDb>();
        Assert.NotNull(await db.BeginTurnAsync(anil, null, default));
        var request = await db.Requests.SingleAsync(one => one.Id == id);
        var directory = await db.DeciderDirectoryAsync([request], now, default);
        var head = Assert.Single(directory.WhoMayDecide(request, now));
        Assert.False(request.Approve(head.AsDecider(), directory.Facts, 1, now).IsRefused(out _, out _));

        await using (var other = bot.Nodes[^1].CreateAsyncScope())
        {
            var elsewhere = other.ServiceProvider.GetRequiredService<BotDb>();
            (await elsewhere.Charges.SingleAsync(charge => charge.OfficerId == anil)).EndAt(now, now);
            Assert.True(await elsewhere.SaveAsync(now, default));
        }

        Assert.False(await db.SaveAsync(now, default));
        Assert.Equal(Stage.Submitted, (await bot.RequestAsync(id)).Stage);
        var left = await db.DeciderDirectoryAsync([await bot.RequestAsync(id)], now, default);
        Assert.DoesNotContain(left.WhoMayDecide(request, now), holder => holder.Officer.Id == anil);
    }

    /// <summary>Changes of every kind, by the app's own save, by a bulk statement, and of what no charge depends on.</summary>
    private static async Task ChangeAsync(BotDb db, Random random, DateTimeOffset now)
    {
        var charges = await db.Charges.OrderBy(charge => charge.Id).ToListAsync();
        var people = await db.Officers.OrderBy(officer => officer.Id).ToListAsync();
        var posts = await db.Posts.OrderBy(post => post.Id).ToListAsync();
        switch (random.Next(7))
        {
            case 0 or 1 when charges.Count < 12:
                db.Charges.Add(new Charge
                {
                    Id = Guid.NewGuid(),
                    PostId = Pick(posts).Id,
                    OfficerId = Pick(people).Id,
                    Kind = (ChargeKind)random.Next(3),
                    NamedById = random.Next(2) == 0 ? Pick(people).Id : null,
                    From = now.AddHours(random.Next(-100, 50)),
                    Until = random.Next(2) == 0 ? now.AddHours(random.Next(50, 100)) : null,
                });
                break;
            case 2 when charges.Count > 0:
                Pick(charges).EndAt(now.AddHours(random.Next(0, 50)), now);
                break;
            case 3 when charges.Count > 0:
                var gone = Pick(charges).Id;
                await db.Charges.Where(charge => charge.Id == gone).ExecuteDeleteAsync();
                break;
            case 4:
                Pick(people).Name = $"Officer {(char)('A' + random.Next(26))}";
                break;
            case 5:
                Pick(posts).Title = $"Post {random.Next(1000)}";
                break;
            default:
                Pick(people).ClosedAt = random.Next(2) == 0 ? now : null;
                break;
        }

        await db.SaveAsync(now, default);

        T Pick<T>(List<T> of) => of[random.Next(of.Count)];
    }

    private static async Task<PostDirectory> ReadAsync(BotDb db, DateTimeOffset at)
    {
        var (posts, officers) = (
            await db.Posts.AsNoTracking().ToDictionaryAsync(post => post.Id),
            await db.Officers.AsNoTracking().ToDictionaryAsync(officer => officer.Id));
        var charges = await db.Charges.AsNoTracking().ToListAsync();
        return new PostDirectory(0, charges.ConvertAll(charge => (posts[charge.PostId], charge, officers[charge.OfficerId])));
    }

    private static List<string> Facts(PostDirectory directory, IEnumerable<Guid> people, DateTimeOffset at) =>
    [
        .. Enum.GetValues<Role>().SelectMany(role => directory.HoldersAt(role, null, at))
            .Select(holder => $"{holder.Officer.Id} {holder.Officer.Name} {holder.Officer.ClosedAt} {holder.Authority}"),
        .. people.Order().SelectMany(person => directory.AuthoritiesOf(person, at).Select(held => $"{person} {held}")
            .Concat(directory.LinksOf(person)
                .OrderBy(link => link.Id)
                .Select(link => $"{link.Id} {link.PostId} {link.NamedById} {link.From} {link.Until}"))),
    ];

    private static async Task<T> OnAnyNodeAsync<T>(TestBot bot, Random random, Func<BotDb, Task<T>> work)
    {
        await using var scope = bot.Nodes[random.Next(bot.Nodes.Count)].CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<BotDb>());
    }
}
