using System.Collections.Frozen;
using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace BotApp.Teams.Security;

/// <summary>
/// The only way out to the Bot Connector: only listed services are called, and only they receive the bot's token, whatever
/// Authorization the caller has set. A refused token is replaced once.
/// </summary>
public sealed class OutboundGate(OutboundTokens tokens, IOptions<TeamsOptions> options) : DelegatingHandler
{
    public const string Client = "connector";

    private readonly FrozenSet<Origin> _services = options.Value.EffectiveServiceUrls.Select(url => Origin.Of(url))
        .OfType<Origin>()
        .ToFrozenSet();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = null;
        if (Origin.Of(request.RequestUri) is not { } service || !_services.Contains(service))
        {
            throw new OutboundRefusedException("The service is not in Teams:ServiceUrls.");
        }

        if (request.Content is { } content and not ByteArrayContent)
        {
            // A second attempt needs content that can be read again.
            await content.LoadIntoBufferAsync(cancellationToken);
        }

        var token = await tokens.GetAsync(cancellationToken);
        var response = await SendAsync(request, token, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        var newer = await tokens.ReplaceAsync(token, cancellationToken);
        if (newer == token)
        {
            return response;
        }

        response.Dispose();
        return await SendAsync(request, newer, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The Bot Connector is called asynchronously.");

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string token, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellationToken);
    }
}
