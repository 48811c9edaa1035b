using System.Diagnostics;
using BotApp.Teams;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Notifications.Cluster;

/// <summary>The send limit is shared among the live nodes.</summary>
[Trait("Size", "fast")]
public sealed class ClusterMembershipTests
{
    private static readonly long Begin = Stopwatch.GetTimestamp();

    [Fact]
    public void The_rate_limit_is_divided_among_known_nodes()
    {
        var nodes = new ClusterMembership();
        Assert.Equal(48, nodes.ShareOf(48));
        nodes.RecordHeartbeat(1, At(0));
        Assert.Equal(48, nodes.ShareOf(48, At(1)));
        for (var second = 5; second <= 20; second += 5)
        {
            nodes.RecordHeartbeat(2, At(second));
        }

        Assert.Equal(24, nodes.ShareOf(48, At(21)));
        nodes.RecordHeartbeat(1, At(25));
        Assert.Equal(48, nodes.ShareOf(48, At(26)));
    }

    [Fact]
    public void A_new_or_silent_node_uses_a_minimal_share_until_it_is_known()
    {
        var nodes = new ClusterMembership();
        nodes.RecordHeartbeat(2, At(0));
        Assert.Equal(2, nodes.ShareOf(48, At(9)));
        nodes.RecordHeartbeat(2, At(5));
        nodes.RecordHeartbeat(2, At(10));
        Assert.Equal(24, nodes.ShareOf(48, At(11)));

        Assert.Equal(2, nodes.ShareOf(48, At(26)));
        nodes.RecordHeartbeat(2, At(40));
        Assert.Equal(2, nodes.ShareOf(48, At(41)));
        nodes.RecordHeartbeat(2, At(45));
        nodes.RecordHeartbeat(2, At(50));
        Assert.Equal(24, nodes.ShareOf(48, At(51)));
    }

    [Fact]
    public void Two_nodes_stay_below_fifty_per_second_while_one_joins()
    {
        var (clock, now) = (new FakeTimeProvider(), 0L);
        var (old, young) = (new ClusterMembership(), new ClusterMembership());
        var paces = ((ClusterMembership[])[old, young]).Select(nodes => new SendRateLimiter(clock, most => nodes.ShareOf(most, At(now))))
            .ToList();
        var sent = new List<TimeSpan>();
        for (var second = 0; second < 40; second++, now++, clock.Advance(TimeSpan.FromSeconds(1)))
        {
            if (second % 5 == 0)
            {
                // The new node joins at second ten; the old one notices five seconds later.
                old.RecordHeartbeat(second >= 15 ? 2 : 1, At(now));
            }

            if (second >= 10 && second % 5 == 0)
            {
                young.RecordHeartbeat(2, At(now));
            }

            foreach (var (pace, node) in paces.Select((pace, node) => (pace, node)).Where(one => second >= 10 || one.node == 0))
            {
                for (var number = 0; number < 60; number++)
                {
                    if (pace.Reserve($"{node}/{second}/{number}", TimeSpan.FromSeconds(0.5)) is var wait
                        && wait <= TimeSpan.FromSeconds(0.5))
                    {
                        sent.Add(TimeSpan.FromSeconds(second) + wait);
                    }
                }
            }
        }

        sent.Sort();
        Assert.All(
            Enumerable.Range(50, sent.Count - 50),
            index => Assert.True(sent[index] - sent[index - 50] >= TimeSpan.FromSeconds(1), $"{sent[index - 50]} – {sent[index]}"));
        Assert.True(sent.Count > 40 * 25, $"{sent.Count} sent: the limit is hardly used.");
    }

    private static long At(long second) => Begin + (second * Stopwatch.Frequency);
}
