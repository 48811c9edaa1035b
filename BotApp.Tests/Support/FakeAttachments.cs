using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BotApp.Support;

/// <summary>The attachments of the Bot Connector: photos and pasted pictures, handed out to the bot's token only.</summary>
public sealed class FakeAttachments(Func<Uri> root, FakeConnector connector)
{
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _views = new();
    private int _ids;

    /// <summary>Calls without a token that this server gave out; each was answered 401.</summary>
    public int Unauthorized { get; private set; }

    public int Served { get; private set; }

    /// <summary>Offers the bytes; returns the address of their original view.</summary>
    public string Offer(byte[] bytes) => Offer(async http =>
    {
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    });

    public string Offer(Func<HttpContext, Task> answer)
    {
        var id = $"0-sa-d{Interlocked.Increment(ref _ids)}";
        _views[id] = answer;
        return new Uri(root(), $"teams/v3/attachments/{id}/views/original").AbsoluteUri;
    }

    internal void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/teams/v3/attachments/{id}/views/original", async (HttpContext http, string id) =>
    {
        if (!connector.Accepts(http.Request.Headers.Authorization.ToString()))
        {
            Unauthorized++;
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        Served++;
        if (_views.TryGetValue(id, out var answer))
        {
            await answer(http);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    });
}
