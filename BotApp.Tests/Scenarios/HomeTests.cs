using System.Net;
using System.Text;
using BotApp.Desk;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Scenarios;

/// <summary>The first page of the desk shows each person their own work, as their cards do, and nobody more.</summary>
public sealed class HomeTests
{
    private const string Figures = "id=\"offices\"";

    [Fact]
    public async Task Each_role_sees_its_own_work_and_no_other()
    {
        await using var bot = await TestBot.StartAsync(
            extraPeople: RequestScenario.DirectoryLine("Hema Das", nameof(Role.Helpdesk), post: "Helpdesk"));
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        var number = (await bot.RequestAsync(id)).Number;

        foreach (var (chat, row, figures, office) in ((TeamsChat, bool, bool, bool)[])
        [
            (bot.Asha, true, false, false),
            (bot.Binu, false, false, false),
            (bot.Anil, true, true, true),
            (bot.Deepa, false, true, false),
            (bot.Cyril, false, true, true),
            (bot.Chat("Gopal Iyer"), false, true, true),
            (bot.ChatWith("Hema Das"), false, false, false),
        ])
        {
            using var page = await LookAsync(bot, "home", chat);
            var text = await OneTimeLinkScenario.TextOfAsync(page);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal(
                (chat.Person.Name, row, figures, office),
                (
                    chat.Person.Name,
                    text.Contains(number, StringComparison.Ordinal),
                    text.Contains(Figures, StringComparison.Ordinal),
                    text.Contains("Ernakulam Division</th>", StringComparison.Ordinal)));

            using var table = await LookAsync(bot, "tables/offices.csv", chat);
            Assert.Equal(figures ? HttpStatusCode.OK : HttpStatusCode.NotFound, table.StatusCode);
            var csv = Encoding.UTF8.GetString(await table.Content.ReadAsByteArrayAsync());
            Assert.Equal(office, csv.Contains("Ernakulam Division", StringComparison.Ordinal));
            Assert.DoesNotContain("Asha", csv, StringComparison.Ordinal);
        }

        using var stranger = await LookAsync(bot, "home", null);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    [Fact]
    public async Task The_table_opens_in_Excel_in_Hindi()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);

        using var table = await LookAsync(bot, "tables/offices.csv?lang=hi", bot.Anil);
        var bytes = await table.Content.ReadAsByteArrayAsync();

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.StartsWith("कार्यालय,2 दिन से कम,", Encoding.UTF8.GetString(bytes[3..]), StringComparison.Ordinal);
        Assert.Equal("attachment", table.Content.Headers.ContentDisposition?.DispositionType);
    }

    private static Task<HttpResponseMessage> LookAsync(TestBot bot, string path, TeamsChat? visitor) => OneTimeLinkScenario.LookAsync(
        new Uri(bot.Services.GetRequiredService<OneTimeLinkUrls>().For("x"), $"../{DeskPath.Root}/{path}"),
        visitor is null ? null : ViewerTests.SessionOf(bot, visitor));
}
