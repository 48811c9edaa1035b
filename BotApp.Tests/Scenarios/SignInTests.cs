using System.Net;
using System.Net.Http.Headers;
using BotApp.Desk;
using BotApp.Requests.Attachments.Opening;
using BotApp.Support;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Scenarios;

/// <summary>Pages in Teams: the token of single sign-on opens what the person's cards show, and no other token opens anything.</summary>
public sealed class SignInTests
{
    private const string Issuer = "https://login.example/tenant/v2.0";

    [Fact]
    public async Task A_token_opens_the_viewer_and_its_scans_for_the_person_it_names_and_no_code_is_asked()
    {
        await using var bot = await StartAsync();
        await bot.Anil.SaysAsync("hi");
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId);
        await bot.Anil.SeesAsync("your decision, please");
        // On the card itself, so one press opens it.
        var link = Assert.Single(bot.Anil.Links());
        Assert.Equal("Open documents", link.Title);
        Assert.EndsWith($"desk/requests/{id:N}", link.Address.AbsoluteUri, StringComparison.Ordinal);

        using (var empty = await GetAsync(link.Address, null))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, empty.StatusCode);
            Assert.DoesNotContain("Asha", await OneTimeLinkScenario.TextOfAsync(empty), StringComparison.Ordinal);
            Assert.Contains(
                "frame-ancestors https://teams.microsoft.com",
                string.Concat(empty.Headers.GetValues("Content-Security-Policy")),
                StringComparison.Ordinal);
        }

        using (var page = await GetAsync(link.Address, TokenOf(bot, bot.Anil.Person.AadObjectId)))
        {
            Assert.Contains("Asha Menon", await OneTimeLinkScenario.TextOfAsync(page), StringComparison.Ordinal);
        }

        using (var other = await GetAsync(link.Address, TokenOf(bot, bot.Deepa.Person.AadObjectId)))
        {
            Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        }

        using var unknown = await GetAsync(link.Address, TokenOf(bot, Guid.NewGuid()));
        Assert.Equal(HttpStatusCode.Forbidden, unknown.StatusCode);
        Assert.Contains(DeskNotice.NoAccess.Title.Hindi, await OneTimeLinkScenario.TextOfAsync(unknown), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_of_the_bot_channel_of_other_apps_tenants_and_times_open_nothing_and_a_session_does_not_help_them()
    {
        await using var bot = await StartAsync();
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);
        var address = AddressOf(bot, id);
        var good = Token(bot, bot.Anil.Person.AadObjectId);
        using (var opened = await GetAsync(address, bot.Teams.Issuer.Mint(good)))
        {
            Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        }

        TokenSpec[] wrong =
        [
            good with { Issuer = FakeIssuer.Name },
            good with { Audiences = ["5eed0b07-0000-4000-8000-00000000dead"] },
            good with { Audiences = [.. good.Audiences, "another"] },
            good with { Extra = With(good, "tid", Guid.NewGuid().ToString()) },
            good with { Extra = With(good, "scp", "Mail.Read") },
            good with { Extra = With(good, "oid", "Anil Kumar") },
            good with { Expires = bot.Clock.GetUtcNow().AddMinutes(-6) },
            good with { Expires = null },
            good with { Signing = TokenSigning.None },
            good with { Signing = TokenSigning.WrongKeyWithKnownId },
            good with { Signing = TokenSigning.Hs256WithThePublicKey },
            good with { Signing = TokenSigning.Rs512 },
        ];
        foreach (var spec in wrong)
        {
            using var refused = await GetAsync(address, bot.Teams.Issuer.Mint(spec), ViewerTests.SessionOf(bot, bot.Anil));
            Assert.True(refused.StatusCode is HttpStatusCode.Forbidden, $"{refused.StatusCode} for {spec}");
        }
    }

    [Fact]
    public async Task Somebody_who_was_closed_is_not_let_in_any_more_by_token_or_session_and_the_colleague_still_is()
    {
        await using var bot = await StartAsync();
        var home = new Uri(bot.Services.GetRequiredService<OneTimeLinkUrls>().For("x"), $"../{DeskPath.Root}/home");
        var (token, session) = (TokenOf(bot, bot.Anil.Person.AadObjectId), ViewerTests.SessionOf(bot, bot.Anil));
        foreach (var (given, cookie) in ((string?, string?)[])[(token, null), (null, session)])
        {
            using var open = await GetAsync(home, given, cookie);
            Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        }

        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Data of a person");
        await bot.Cyril.PressesAsync("Find", ("who", "Anil Kumar"));
        await bot.Cyril.PressesAsync("Close: has left");
        await bot.Cyril.PressesAsync("Close");

        foreach (var (given, cookie, status) in ((string?, string?, HttpStatusCode)[])
            [(token, null, HttpStatusCode.Forbidden), (null, session, HttpStatusCode.Unauthorized)])
        {
            using var closed = await GetAsync(home, given, cookie);
            Assert.Equal(status, closed.StatusCode);
            Assert.DoesNotContain("Anil", await OneTimeLinkScenario.TextOfAsync(closed), StringComparison.Ordinal);
        }

        using var colleague = await GetAsync(home, TokenOf(bot, bot.Deepa.Person.AadObjectId));
        Assert.Equal(HttpStatusCode.OK, colleague.StatusCode);
    }

    [Fact]
    public async Task Where_single_sign_on_is_off_no_token_opens_anything_and_no_page_may_be_framed()
    {
        await using var bot = await TestBot.StartAsync();
        var id = await bot.SubmitAsync(bot.Asha.Person.AadObjectId, tell: false);

        using var refused = await GetAsync(AddressOf(bot, id), TokenOf(bot, bot.Anil.Person.AadObjectId));

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains(
            "frame-ancestors 'none'", string.Concat(refused.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    private static Task<TestBot> StartAsync() => TestBot.StartAsync(settings: settings =>
    {
        settings["Teams:SignIn"] = "true";
        settings["Teams:SignInMetadata"] = settings["Teams:OpenIdMetadata"];
        settings["Teams:SignInIssuer"] = Issuer;
    });

    private static Uri AddressOf(TestBot bot, Guid request) => bot.Services.GetRequiredService<OneTimeLinkUrls>().ForViewer(request);

    private static string TokenOf(TestBot bot, Guid person) => bot.Teams.Issuer.Mint(Token(bot, person));

    private static TokenSpec Token(TestBot bot, Guid person) => new TokenSpec
    {
        Issuer = Issuer,
        Audiences = [bot.Settings["Teams:AppId"]!],
        NotBefore = bot.Clock.GetUtcNow().AddMinutes(-1),
        Expires = bot.Clock.GetUtcNow().AddHours(1),
        Extra = new Dictionary<string, object>
        {
            ["tid"] = bot.Settings["Teams:TenantIds:0"]!,
            ["oid"] = person.ToString("D"),
            ["scp"] = "access_as_user",
        },
    };

    private static Dictionary<string, object> With(TokenSpec token, string claim, string value) =>
        new(token.Extra.ToDictionary(pair => pair.Key, pair => (object)pair.Value)) { [claim] = value };

    private static async Task<HttpResponseMessage> GetAsync(Uri address, string? token, string? cookie = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await client.SendAsync(request);
    }
}
