using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BotApp.Support;

/// <summary>A fake file host behind download links; records the request headers.</summary>
public sealed class FakeFiles(Func<Uri> root)
{
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> _files = new();
    private int _ids;

    public ConcurrentQueue<IHeaderDictionary> Requests { get; } = new();

    /// <summary>Offers the bytes and returns their download address.</summary>
    public string Offer(byte[] bytes) => Offer(async http =>
    {
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    });

    /// <summary>Offers an arbitrary response: redirects, endless bodies, silence.</summary>
    public string Offer(Func<HttpContext, Task> answer)
    {
        var id = $"f{Interlocked.Increment(ref _ids)}";
        _files[id] = answer;
        return new Uri(root(), $"files/{id}?tempauth=secret").AbsoluteUri;
    }

    internal void Map(IEndpointRouteBuilder routes) => routes.MapGet("/files/{id}", async (HttpContext http, string id) =>
    {
        Requests.Enqueue(new HeaderDictionary(http.Request.Headers.ToDictionary(h => h.Key, h => h.Value)));
        if (_files.TryGetValue(id, out var answer))
        {
            await answer(http);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    });
}
