using System.Net;
using BotApp.Audit;
using BotApp.Desk;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Scenarios;

/// <summary>The search page and the viewer behind it show each person what their look-up in the chat shows, and nobody more.</summary>
public sealed class SearchPageTests
{
    [Fact]
    public async Task Each_role_finds_by_all_that_is_said_on_the_phone_what_the_look_up_in_the_chat_shows()
    {
        await using var bot = await StartAsync();
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        var number = (await bot.RequestAsync(id)).Number;
        string[] said = [number, number.Split('-')[2] + "-" + number[^1], "Asha Menon", "menon", CreationScenario.MobileOf("Asha Menon")];

        foreach (var (chat, finds, named, reads) in Readers(bot))
        {
            foreach (var words in said)
            {
                using var page = await SearchAsync(bot, words, chat);
                var text = await OneTimeLinkScenario.TextOfAsync(page);
                Assert.Equal(HttpStatusCode.OK, page.StatusCode);
                Assert.Equal(
                    (chat.Person.Name, words, finds, named),
                    (
                        chat.Person.Name,
                        words,
                        text.Contains($"href=\"requests/{id:N}\"", StringComparison.Ordinal),
                        text.Contains("<td>Asha Menon</td>", StringComparison.Ordinal)));
            }

            // The chat's card of the same look-up.
            await chat.SaysAsync(number);
            Assert.Equal((chat.Person.Name, finds), (chat.Person.Name, chat.Text.Contains(number, StringComparison.Ordinal)
                && !chat.Text.Contains("Nothing found", StringComparison.Ordinal)));
            Assert.Equal((chat.Person.Name, named), (chat.Person.Name, chat.Text.Contains("Asha Menon", StringComparison.Ordinal)));

            using var viewer = await LookAsync(bot, $"requests/{id:N}", chat);
            var shown = await OneTimeLinkScenario.TextOfAsync(viewer);
            Assert.Equal(finds ? HttpStatusCode.OK : HttpStatusCode.NotFound, viewer.StatusCode);
            Assert.Equal(
                (chat.Person.Name, named, reads),
                (
                    chat.Person.Name,
                    shown.Contains("Asha Menon, ", StringComparison.Ordinal),
                    shown.Contains("12-Apr-1995", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_search_is_read_from_the_page_s_own_form_alone_and_what_it_names_is_in_the_audit_once_a_day()
    {
        await using var bot = await StartAsync();
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        for (var times = 0; times < 2; times++)
        {
            using var found = await SearchAsync(bot, "asha", bot.Cyril);
            using var helped = await SearchAsync(bot, "asha", bot.ChatWith("Hema Das"));
        }

        var readers = await bot.ReadAsync(db => db.Audit
            .Where(line => line.Subject == id && line.Event == ReadAuditStore.Event)
            .Select(line => line.ActorId)
            .ToListAsync());
        Assert.Equal(bot.Cyril.Person.AadObjectId, Assert.Single(readers));

        using var foreign = await SearchAsync(bot, "asha", bot.Cyril, "cross-site");
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        using var stranger = await SearchAsync(bot, "asha", null);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        using var nothing = await SearchAsync(bot, "<script>alert(1)</script>", bot.Cyril);
        Assert.DoesNotContain("<script>alert", await nothing.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_opens_pages_without_end_is_asked_to_wait_and_others_are_not()
    {
        await using var bot = await TestBot.StartAsync(settings: settings => settings["Limits:PagesPerMinute"] = "3");
        for (var page = 0; page < 3; page++)
        {
            using var opened = await LookAsync(bot, "home", bot.Anil);
            Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        }

        using var refused = await LookAsync(bot, "home", bot.Anil);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains(DeskNotice.TooMany.Text.Hindi, await OneTimeLinkScenario.TextOfAsync(refused), StringComparison.Ordinal);
        using var other = await LookAsync(bot, "home", bot.Deepa);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    private static Task<TestBot> StartAsync() =>
        TestBot.StartAsync(extraPeople: RequestScenario.DirectoryLine("Hema Das", nameof(Role.Helpdesk), post: "Helpdesk"));

    /// <summary>Who finds the request of an officer of Ernakulam, who reads the name, and who reads the answers.</summary>
    private static (TeamsChat Chat, bool Finds, bool Named, bool Reads)[] Readers(TestBot bot) =>
    [
        (bot.Asha, true, true, true),
        (bot.Anil, true, true, true),
        (bot.Cyril, true, true, false),
        (bot.Chat("Gopal Iyer"), true, true, false),
        (bot.ChatWith("Hema Das"), true, false, false),
        (bot.Deepa, false, false, false),
        (bot.Binu, false, false, false),
    ];

    private static Uri AddressOf(TestBot bot, string path) =>
        new(bot.Services.GetRequiredService<OneTimeLinkUrls>().For("x"), $"../{DeskPath.Root}/{path}");

    private static Task<HttpResponseMessage> LookAsync(TestBot bot, string path, TeamsChat visitor) =>
        OneTimeLinkScenario.LookAsync(AddressOf(bot, path), ViewerTests.SessionOf(bot, visitor));

    private static async Task<HttpResponseMessage> SearchAsync(TestBot bot, string words, TeamsChat? visitor, string? site = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Post, AddressOf(bot, "search"))
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create(DeskForm.Words, words)]),
        };
        if (visitor is not null)
        {
            request.Headers.Add("Cookie", ViewerTests.SessionOf(bot, visitor));
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        return await client.SendAsync(request);
    }
}
