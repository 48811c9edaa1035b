using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using BotApp.Conversation;
using BotApp.Scenarios;
using BotApp.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace BotApp.Faults;

/// <summary>
/// Activities that Teams would never send, behind a valid token: activities of every kind with members removed, exchanged, repeated and
/// nested, and with single bits flipped.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private static readonly string[] People = ["Asha Menon", "Binu Thomas", "Anil Kumar", "Cyril Jose", "Stranger"];

    [SwitchedFact("BOT_LOAD")]
    public Task A_thousand_mutated_activities_cause_no_fault() => FuzzAsync(1_000, isQuiet: false);

    [SwitchedFact("BOT_LOAD")]
    public Task A_hundred_thousand_mutated_activities_cause_no_fault_and_are_answered_quickly() => FuzzAsync(100_000, isQuiet: true);

    private async Task FuzzAsync(int count, bool isQuiet)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FUZZ_SEED"), CultureInfo.InvariantCulture, out var given)
            ? given : Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        await using var bot = await TestBot.StartAsync();
        await bot.Anil.SaysAsync("hi");
        await bot.Asha.FilesCreationAsync();
        await bot.Binu.FilesCreationAsync();
        string[] verbs = [.. bot.Services.GetRequiredService<ActionRouter>().Verbs];
        var token = bot.Teams.Token();
        var (waits, statuses, logged) = (new List<double>(count), new Dictionary<HttpStatusCode, int>(), bot.Log.Count);
        foreach (var _ in Enumerable.Range(0, count))
        {
            var body = Mutated(Valid(bot.Teams.Person(People[random.Next(People.Length)]), verbs, random), random);
            using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages") { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new("application/json");
            request.Headers.Authorization = new("Bearer", token);
            var begun = Stopwatch.GetTimestamp();
            var status = (await bot.Teams.SendAsync(request)).Status;
            waits.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            statuses[status] = statuses.GetValueOrDefault(status) + 1;
            Assert.True((int)status < 500 || status is HttpStatusCode.NotImplemented, $"{(int)status}: {Encoding.UTF8.GetString(body)}");
            var lines = bot.Log.After(logged);
            logged += lines.Count;
            if (lines.FirstOrDefault(line => line.Contains(" F-", StringComparison.Ordinal)) is { } fault)
            {
                Assert.Fail($"{fault}\n{Encoding.UTF8.GetString(body)}");
            }
        }

        waits.Sort();
        output.WriteLine($"{count}: {string.Join(", ", statuses.Select(pair => $"{(int)pair.Key} {pair.Value}"))}; median "
            + $"{waits[count / 2]:0.0} ms, 99 % {waits[count * 99 / 100]:0.0} ms, "
            + $"longest {waits[^1]:0} ms; {bot.Log.Count} lines");
        Assert.True(bot.Log.Count <= count, "More than a line in the log for each.");
        Assert.True(!isQuiet || waits[count * 99 / 100] < 50);

        // Everybody else goes on.
        await bot.Asha.SaysAsync("hi");
        await bot.Anil.SaysAsync("hi");
        await bot.AllSentAsync(bot.Clock);
        // Answers to messages without an id are no replies, and alike.
        await Invariants.AssertHoldAsync(bot, repeats: count);
    }

    private static JsonObject Valid(TeamsPerson person, string[] verbs, Random random) => random.Next(8) switch
    {
        0 => person.Says("what should I do when my sso id is inactive?"),
        1 => person.Says("hi"),
        2 => person.Installs(random.Next(2) == 0),
        3 => person.SendsPicture("http://127.0.0.1:1/picture"),
        4 => person.SendsFile("page.pdf", "http://127.0.0.1:1/page.pdf"),
        5 => Search(person),
        _ => person.Presses(verbs[random.Next(verbs.Length)], new
        {
            card = Id(random).ToString("N"),
            request = Id(random).ToString("N"),
            filled = "yes",
            sure = "yes",
            seen = "1",
            form = "1",
            reason = "x",
        }),
    };

    private static JsonObject Search(TeamsPerson person)
    {
        var activity = person.Activity("invoke");
        activity["name"] = "composeExtension/query";
        activity["value"] = new JsonObject
        {
            ["commandId"] = "search",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "words", ["value"] = "inactive" }),
            ["queryOptions"] = new JsonObject { ["skip"] = 0, ["count"] = 25 },
        };
        return activity;
    }

    private static byte[] Mutated(JsonObject activity, Random random)
    {
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            Change(activity, random);
        }

        var body = Encoding.UTF8.GetBytes(activity.ToJsonString());
        if (random.Next(4) == 0)
        {
            for (var flips = random.Next(1, 4); flips > 0; flips--)
            {
                body[random.Next(body.Length)] ^= (byte)(1 << random.Next(8));
            }
        }
        else if (random.Next(10) == 0)
        {
            body = body[..random.Next(body.Length)];
        }

        return body;
    }

    private static void Change(JsonObject activity, Random random)
    {
        var objects = Objects(activity).Where(one => one.Count > 0).ToList();
        var target = objects[random.Next(objects.Count)];
        var name = target.ElementAt(random.Next(target.Count)).Key;
        switch (random.Next(4))
        {
            case 0:
                target.Remove(name);
                break;
            case 1:
                target[Strange(random)] = target[name]?.DeepClone();
                break;
            default:
                target[name] = Value(random, 0);
                break;
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(pair => Objects(pair.Value)).Prepend(one),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static JsonNode? Value(Random random, int depth) => random.Next(depth > 2 ? 8 : 10) switch
    {
        0 => null,
        1 => random.Next() % 2 == 0,
        2 => random.Next(-5, 5),
        3 => double.MaxValue,
        4 => long.MinValue,
        5 => Id(random).ToString(),
        6 => "9999999-99-99T99:99:99Z",
        7 => Strange(random),
        8 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1))]),
        _ => new JsonObject { [Strange(random)] = Value(random, depth + 1) },
    };

    private static Guid Id(Random random)
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private static string Strange(Random random) => random.Next(9) switch
    {
        0 => "",
        1 => new string('x', random.Next(1, 5000)),
        2 => "\u0000\u001b[31m\r\n",
        3 => "\u202eabc\u200d\ufeff",
        4 => "../../etc/passwd",
        5 => "' OR 1=1 --",
        6 => "<at>bot</at> {{DATE(2020-01-01)}} [link](javascript:1)",
        7 => "क्ष\u200dत्र 😀",
        _ => string.Concat(Enumerable.Range(0, 20).Select(_ => (char)random.Next(1, 0xD7FF))),
    };
}
