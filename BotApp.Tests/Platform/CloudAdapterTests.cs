using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotApp.Platform;

/// <summary>The stand-in of the HTTP adapter: strict about what it reads, and what it does not need stays unread.</summary>
public sealed class CloudAdapterTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message","from":"x"}""")]
    [InlineData("""{"type":"message","type":"invoke"}""")]
    [InlineData("""{"type":"message","from":{"id":"1","id":"2"}}""")]
    [InlineData("""{"type":"message","value":{"a":{"b":1,"b":2}}}""")]
    [InlineData("""{"type":"message","channelData":{"a":1,"a":2}}""")]
    [InlineData("""{"type":"message","entities":[{"type":"mention","type":"clientInfo"}]}""")]
    [InlineData("""{"type":"message","attachments":[{"content":{"a":1,"a":2}}]}""")]
    [InlineData("""{"type":"message","timestamp":"9999999"}""")]
    [InlineData("""{"type":"message"} trailing""")]
    [InlineData("""{"type":"message","text":"\ud800"}""")]
    public async Task What_is_not_strictly_one_activity_is_a_bad_request(string body)
    {
        var (status, heard, _) = await PostAsync(body);

        Assert.Equal(400, status);
        Assert.Null(heard);
    }

    [Theory]
    [InlineData(60, 200)]
    [InlineData(65, 400)]
    public async Task Nobody_nests_deeper_than_64_levels(int depth, int expected)
    {
        var body = $$"""{"type":"message","value":{{new string('[', depth)}}{{new string(']', depth)}}}""";

        Assert.Equal(expected, (await PostAsync(body)).Status);
    }

    [Fact]
    public async Task The_tenant_and_a_mention_are_read_when_somebody_asks()
    {
        var (status, heard, _) = await PostAsync("""
            {"type":"message","text":"<at>Bot</at> hi","unknown":{"x":1},"channelData":{"tenant":{"id":"t"},"other":[1]},
             "entities":[{"type":"clientInfo","locale":"hi-IN"},{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"28:1"}}]}
            """);

        Assert.Equal(200, status);
        Assert.Equal("t", heard!.GetChannelData<TeamsChannelData>()!.Tenant!.Id);
        var mention = Assert.Single(heard.GetMentions());
        Assert.Equal(("<at>Bot</at>", "28:1"), (mention.Text, mention.Mentioned!.Id));
    }

    [Fact]
    public async Task An_invoke_nobody_answers_is_not_implemented_and_a_message_is_just_taken()
    {
        Assert.Equal((501, ""), await AnswerAsync("""{"type":"invoke","name":"x","serviceUrl":"http://127.0.0.1/"}"""));
        Assert.Equal((200, ""), await AnswerAsync("""{"type":"message"}"""));
    }

    [Fact]
    public async Task Without_a_catch_a_fault_goes_to_the_host_and_a_sender_nobody_vouches_for_is_refused()
    {
        var activity = """{"type":"message"}""";

        await Assert.ThrowsAsync<TimeoutException>(() => PostAsync(activity, new Listener(_ => throw new TimeoutException())));
        Assert.Equal(401, (await PostAsync(activity, new Listener(_ => throw new UnauthorizedAccessException()))).Status);
    }

    private static async Task<(int Status, string Body)> AnswerAsync(string body)
    {
        var (status, _, answer) = await PostAsync(body);
        return (status, answer);
    }

    private static async Task<(int Status, Activity? Heard, string Answer)> PostAsync(string body, Listener? bot = null)
    {
        var http = new DefaultHttpContext();
        using var answer = new MemoryStream();
        http.Request.Method = "POST";
        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        http.Response.Body = answer;
        bot ??= new Listener(_ => { });

        await new CloudAdapter(new Anybody()).ProcessAsync(http.Request, http.Response, bot, CancellationToken.None);

        return (http.Response.StatusCode, bot.Heard, Encoding.UTF8.GetString(answer.ToArray()));
    }

    private sealed class Listener(Action<Activity> hear) : IBot
    {
        public Activity? Heard { get; private set; }

        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            hear(Heard = turnContext.Activity);
            return Task.CompletedTask;
        }
    }

    private sealed class Anybody : BotFrameworkAuthentication
    {
        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
            Task.FromResult(new AuthenticateRequestResult { ClaimsIdentity = new ClaimsIdentity(), ConnectorFactory = new Nowhere() });

        public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Nowhere();

        public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }

    private sealed class Nowhere : ConnectorFactory
    {
        public override Task<Microsoft.Bot.Connector.IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
            Task.FromResult<Microsoft.Bot.Connector.IConnectorClient>(
                new Microsoft.Bot.Connector.ConnectorClient(new Uri("http://127.0.0.1/"), null, new HttpClient(), disposeHttpClient: true));
    }
}
