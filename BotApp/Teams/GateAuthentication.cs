using System.Collections.Concurrent;
using System.Security.Claims;
using BotApp.Teams.Security;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace BotApp.Teams;

/// <summary>
/// The SDK's question "who sent this?" is answered before the SDK sees it: <see cref="InboundGate"/> stands in front of the one route
/// to the adapter. Its question "how do I answer?" is a <see cref="Teams.Connector"/> of the service address, whose HttpClient's handlers
/// (<see cref="OutboundGate"/>) allow the host, add the token and keep the rates.
/// </summary>
public sealed class GateAuthentication : BotFrameworkAuthentication
{
    private readonly Connectors _connectors;

    /// <summary>The Bot Connector: the only sender that the gate lets through.</summary>
    private readonly AuthenticateRequestResult _sender;

    public GateAuthentication(IHttpClientFactory clients, IOptions<TeamsOptions> options)
    {
        ArgumentNullException.ThrowIfNull(clients);
        ArgumentNullException.ThrowIfNull(options);
        _connectors = new Connectors(clients);
        _sender = new AuthenticateRequestResult
        {
            Audience = options.Value.ConnectorAudience,
            ClaimsIdentity = new ClaimsIdentity([new Claim("aud", options.Value.AppId)], nameof(InboundGate)),
            ConnectorFactory = _connectors,
        };
    }

    /// <summary>The client of an absolute service address. It is shared: disposing of it does nothing.</summary>
    public IConnectorClient ConnectorOf(string serviceUrl) => _connectors.Of(serviceUrl);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) => Task.FromResult(_sender);

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException("Streaming is not a way in.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _connectors;

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        NoUserTokens.Client;

    private sealed class Connectors(IHttpClientFactory clients) : ConnectorFactory
    {
        /// <summary>Teams has one address for each region.</summary>
        private const int MaxKept = 100;

        private readonly ConcurrentDictionary<string, Connector> _kept = new(StringComparer.Ordinal);

        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
            Task.FromResult<IConnectorClient>(Of(serviceUrl));

        public Connector Of(string serviceUrl)
        {
            if (_kept.TryGetValue(serviceUrl, out var known))
            {
                return known;
            }

            // A client of its own for each: the SDK adds headers to it, which is not safe while others send. The connections are shared.
            var connector = new Connector(new Uri(serviceUrl), clients.CreateClient(OutboundGate.Client));
            return _kept.Count < MaxKept ? _kept.GetOrAdd(serviceUrl, connector) : connector;
        }
    }
}
