using System.Globalization;
using BotApp.Support;
using BotApp.Teams;
using Microsoft.Data.Sqlite;

namespace BotApp.Load;

/// <summary>
/// Measures a check-in of many people by the whole product, at its real pace, against a connector that refuses calls beyond Teams' limits:
/// the time from the first to the last message beside the time that the limits allow, and the refused calls. On SQLite.
/// </summary>
internal static class CampaignMeasurement
{
    private const int People = 6_000;
    private const double Goal = 1.05;

    // Teams' own limit for a bot in a tenant.
    private const double TeamsPerSecond = 50;

    public static Task MeasureAsync() => MeasureAsync(People);

    public static async Task MeasureAsync(int people)
    {
        await using var connector = await BotConnector.StartAsync();
        connector.Limits = new TeamsRateLimits();
        var folder = System.IO.Directory.CreateTempSubdirectory("bot-campaign-");
        try
        {
            await using var server = await MeasuredServer.StartAsync(
                string.Create(CultureInfo.InvariantCulture, $"{ProductServer.Campaign}{people}"),
                ProductSettings.In(folder.FullName, connector),
                ProductServer.Command);
            while (connector.Taken < people)
            {
                server.CheckRuns();
                await Task.Delay(TimeSpan.FromSeconds(1));
            }

            var (first, last) = connector.TakenBetween;
            var took = last - first;
            var lateRefusals = connector.RefusedAt.Count(at => at > first + TimeSpan.FromMinutes(1));
            BotApp.Goal.Show(
                string.Create(CultureInfo.InvariantCulture, $"campaign {people} people"),
                new Measured("ratio", took.TotalSeconds * TeamsPerSecond / (people - 1), AtMost: Goal),
                new Measured("429 after the first minute", lateRefusals, AtMost: 0),
                new Measured("429", connector.RefusedAt.Count),
                new Measured("seconds", took.TotalSeconds));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
