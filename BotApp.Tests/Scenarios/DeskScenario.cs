using System.Net;
using BotApp.Desk;
using BotApp.Requests;
using BotApp.Requests.Attachments.Opening;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Scenarios;

/// <summary>Looks at pages of the desk as browsers do in which a code was entered.</summary>
internal static class DeskScenario
{
    public static Uri DeskAddress(this TestBot bot, string path) =>
        new(bot.Services.GetRequiredService<OneTimeLinkUrls>().For("x"), $"../{DeskPath.Root}/{path}");

    public static Task<HttpResponseMessage> LooksAsync(this TestBot bot, string path, TeamsChat visitor) =>
        OneTimeLinkScenario.LookAsync(bot.DeskAddress(path), ViewerTests.SessionOf(bot, visitor));

    /// <summary>Every page, table and file, by one person of each role.</summary>
    public static async Task LooksAtEveryPageAsync(this TestBot bot)
    {
        var request = await bot.ReadAsync(db => db.Requests.FirstAsync(one => one.Stage == Stage.Completed));
        string[] paths =
        [
            "home", "work", "batches", "batches?closed=1", "register", $"register?before={request.Number}", "questions", "undelivered",
            "figures", "pending", $"pending?office={request.OfficeId:N}&age=Late", $"pending?stage={Stage.Submitted}", "slowest", "reliefs",
            "campaigns",
            $"batches/{request.BatchId:N}", $"requests/{request.Id:N}", "tables/register.csv", "tables/pending.xlsx",
            $"unsent/{RequestKind.Creation}",
        ];
        foreach (var chat in (TeamsChat[])[bot.Asha, bot.Anil, bot.Cyril, bot.Chat("Gopal Iyer")])
        {
            foreach (var path in paths)
            {
                using var page = await bot.LooksAsync(path, chat);
                Assert.True(page.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{path}: {page.StatusCode}");
            }
        }
    }
}
