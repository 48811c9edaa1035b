using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;

namespace BotApp.Simulator;

/// <summary>
/// Accepts Microsoft 365 Agents Playground, which simulates Teams on this machine but cannot sign activities, while the bot
/// requires signatures even in Development. Activities from a connector listed in <c>Teams:Playground</c> are signed here and
/// forwarded; the bot then answers that connector directly. The person comes from the Playground's configuration and must be in the
/// directory.
/// </summary>
internal static class PlaygroundRoutes
{
    public const string Setting = "Teams:Playground";

    private const int MaxBytes = 256 * 1024;

    /// <summary>The allowed connectors, http on loopback: http://localhost:56150/_connector</summary>
    public static IReadOnlyList<Uri> Connectors(IConfiguration settings) =>
    [
        .. settings.GetSection(Setting)
            .GetChildren()
            .Select(given => Uri.TryCreate(given.Value, UriKind.Absolute, out var address) && SimulatedChannel.IsLoopback(address)
            ? address
            : throw new InvalidOperationException($"{given.Path} must be the address of a Playground's connector on this machine, "
                + "such as http://localhost:56150/_connector.")),
    ];

    public static void Map(RouteGroupBuilder routes, IReadOnlyList<Uri> connectors)
    {
        if (connectors.Count == 0)
        {
            return;
        }

        // The Playground probes the endpoint before it starts.
        routes.MapGet("/playground", () => Results.Ok());
        routes.MapPost("/playground", async (
            HttpContext http, SimulatedChannel channel, DevelopmentIssuer issuer, IHttpClientFactory clients, TimeProvider clock) =>
        {
            if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            {
                limit.MaxRequestBodySize = MaxBytes;
            }

            var activity = (await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))?.AsObject();
            if ((string?)activity?["serviceUrl"] is not { } service
                || !Uri.TryCreate(service, UriKind.Absolute, out var from)
                || !connectors.Contains(from))
            {
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            }

            // The simulated clock may be ahead of the machine's.
            activity["timestamp"] = clock.GetUtcNow().ToString("O");
            return await PassOnAsync(activity, issuer.ForTheBot(service), channel, clients, http.RequestAborted);
        });
    }

    private static async Task<IResult> PassOnAsync(
        JsonObject activity, string token, SimulatedChannel channel, IHttpClientFactory clients, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, channel.BotEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("x-ms-tenant-id", channel.TenantId);
        request.Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, MediaTypeNames.Application.Json);
        using var client = clients.CreateClient(TeamsClient.HttpClientName);
        using var answer = await client.SendAsync(request, ct);
        return Results.Content(
            await answer.Content.ReadAsStringAsync(ct),
            MediaTypeNames.Application.Json,
            Encoding.UTF8,
            (int)answer.StatusCode);
    }
}
