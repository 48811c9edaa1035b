using System.Text.Json;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes an activity from an HTTP request and writes the turn's answer into the response.</summary>
public interface IBotFrameworkHttpAdapter
{
    Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}

/// <summary>
/// Reads the activity straight from the request's pipe and writes an invoke's answer straight into the response's. A body that
/// is not strict JSON is a 400, a sender nobody vouches for a 401, both empty.
/// </summary>
public class CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = default)
    : CloudAdapterBase(botFrameworkAuthentication, logger), IBotFrameworkHttpAdapter
{
    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (await ReadAsync(httpRequest, cancellationToken) is not { Type.Length: > 0 } activity)
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        try
        {
            var answer = await ProcessActivityAsync(httpRequest.Headers.Authorization.ToString(), activity, bot.OnTurnAsync, cancellationToken);
            await WriteAsync(httpResponse, answer, cancellationToken);
        }
        catch (UnauthorizedAccessException)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private async Task<Activity?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(request.BodyReader, BotJson.Default.Activity, ct);
        }
        catch (JsonException refused)
        {
            Logger.LogWarning("Not an activity: line {Line}, byte {Byte}.", refused.LineNumber, refused.BytePositionInLine);
            return null;
        }
    }

    private static async Task WriteAsync(HttpResponse response, InvokeResponse? answer, CancellationToken ct)
    {
        if (answer is null)
        {
            return;
        }

        response.StatusCode = answer.Status;
        if (answer.Body is not null)
        {
            response.ContentType = "application/json; charset=utf-8";
            await JsonSerializer.SerializeAsync(response.BodyWriter, answer.Body, BotJson.Default.Object, ct);
        }
    }
}
