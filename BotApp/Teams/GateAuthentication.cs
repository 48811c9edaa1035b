using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace BotApp.Teams;

/// <summary>
/// The SDK's question "who sent this?" is answered before the SDK sees it: <see cref="InboundGate"/> stands in front of the one route
/// to the adapter. Its question "how do I answer?" is the connector's HttpClient, whose handlers (<see cref="OutboundGate"/>) allow
/// the host, add the token and keep the rates.
/// </summary>
public sealed class GateAuthentication(IHttpClientFactory clients, IOptions<TeamsOptions> options) : BotFrameworkAuthentication
{
    private readonly ClaimsIdentity _connector = new([new Claim("aud", options.Value.AppId)], nameof(InboundGate));
    private readonly Connectors _connectors = new(clients.CreateClient(OutboundGate.Client));

    /// <summary>Clients for any service address, all over one long-lived HttpClient.</summary>
    public ConnectorFactory ConnectorFactory => _connectors;

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) =>
        Task.FromResult(new AuthenticateRequestResult
        {
            Audience = options.Value.ConnectorAudience,
            ClaimsIdentity = _connector,
            ConnectorFactory = _connectors,
        });

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming is not a way in.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _connectors;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(new NoUserTokens());

    private sealed class Connectors(HttpClient http) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
            Task.FromResult<IConnectorClient>(new ConnectorClient(new Uri(serviceUrl), null, http, disposeHttpClient: false));
    }

    /// <summary>The bot never signs anybody in to another service.</summary>
    private sealed class NoUserTokens : UserTokenClient
    {
        public override Task<TokenResponse> GetUserTokenAsync(
            string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<SignInResource> GetSignInResourceAsync(
            string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<TokenStatus[]> GetTokenStatusAsync(
            string userId, string channelId, string includeFilter, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
            string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<TokenResponse> ExchangeTokenAsync(
            string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
