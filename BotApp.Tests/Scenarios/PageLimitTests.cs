using System.Net;
using System.Net.Http.Headers;
using BotApp.Desk;
using BotApp.Requests.Attachments.Opening;
using BotApp.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Scenarios;

/// <summary>One visitor cannot keep the others from the pages of the desk and from links.</summary>
public sealed class PageLimitTests
{
    [Fact]
    public async Task Guesses_of_links_and_of_tokens_count_for_the_address_and_a_person_with_a_session_goes_on()
    {
        await using var bot = await TestBot.StartAsync(settings: settings => settings["Limits:PagesPerMinute"] = "1");
        var urls = bot.Services.GetRequiredService<OneTimeLinkUrls>();
        for (var guesses = 0; guesses < PageRateLimiter.PeoplePerAddress; guesses++)
        {
            using var guess = await OneTimeLinkScenario.LookAsync(urls.For(new string('0', 64)), null);
            Assert.Equal(HttpStatusCode.Gone, guess.StatusCode);
        }

        using var refused = await OneTimeLinkScenario.LookAsync(urls.For(new string('0', 64)), null);
        var text = await OneTimeLinkScenario.TextOfAsync(refused);
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(1)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        Assert.Contains("Please wait a minute and try again.", text, StringComparison.Ordinal);
        Assert.Contains("कृपया एक मिनट प्रतीक्षा कर पुनः प्रयास करें।", text, StringComparison.Ordinal);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "forged");
        using var forged = await client.GetAsync(new Uri(urls.For("x"), $"../{DeskPath.Root}/home"));
        Assert.Equal(HttpStatusCode.TooManyRequests, forged.StatusCode);
        using var script = await OneTimeLinkScenario.LookAsync(new Uri(urls.For("x"), $"../{DeskPath.Assets}/none.js"), null);
        Assert.Equal(HttpStatusCode.NotFound, script.StatusCode);

        // Two people of the same address, who entered a PIN before.
        foreach (var chat in (TeamsChat[])[bot.Anil, bot.Deepa])
        {
            using var known = await OneTimeLinkScenario.LookAsync(
                new Uri(urls.For("x"), $"../{DeskPath.Root}/home"), ViewerTests.SessionOf(bot, chat));
            Assert.Equal(HttpStatusCode.OK, known.StatusCode);
        }

        using var link = await OneTimeLinkScenario.LookAsync(urls.For(new string('0', 64)), ViewerTests.SessionOf(bot, bot.Binu));
        using var second = await OneTimeLinkScenario.LookAsync(urls.For(new string('0', 64)), ViewerTests.SessionOf(bot, bot.Binu));
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.TooManyRequests), (link.StatusCode, second.StatusCode));
    }
}
