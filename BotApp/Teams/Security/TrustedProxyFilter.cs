using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace BotApp.Teams.Security;

/// <summary>
/// Outside Development, TLS often terminates in a reverse proxy. Its X-Forwarded-Proto is trusted only from this machine and from
/// Teams:TrustedProxies; the header is ignored from anybody else.
/// </summary>
public sealed class TrustedProxyFilter(IOptions<TeamsOptions> teams, IHostEnvironment environment) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (!environment.IsDevelopment())
        {
            app.UseForwardedHeaders(Options());
        }

        next(app);
    };

    /// <summary>An address or a network (10.0.0.0/8); null when it is neither.</summary>
    public static IPNetwork? Parse(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;

    private ForwardedHeadersOptions Options()
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        foreach (var network in teams.Value.TrustedProxies.Select(Parse).OfType<IPNetwork>())
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }
}
