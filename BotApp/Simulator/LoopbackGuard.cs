using BotApp.Basics;

namespace BotApp.Simulator;

/// <summary>
/// Restricts the simulator to this machine: the remote address and the Host header must be loopback (a web page can make a browser
/// send requests here under its own host name: DNS rebinding), nothing may have been forwarded by a proxy or tunnel, and browsers may
/// post only from the simulator's own page.
/// </summary>
public static class LoopbackGuard
{
    public static bool Allows(HttpContext http)
    {
        var request = http.Request;
        return LocalRequest.IsLoopback(http.Connection.RemoteIpAddress)
            && !LocalRequest.IsForwarded(request.Headers.Keys)
            && SimulatedChannel.IsLoopbackName(request.Host.Host)
            && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsFromOwnPage(request));
    }

    // Programs such as the bot's own HttpClient send neither header; browsers always send Origin with a post.
    private static bool IsFromOwnPage(HttpRequest request) =>
        (request.Headers.Origin.Count == 0 || request.Headers.Origin == $"{request.Scheme}://{request.Host}")
        && (request.Headers["Sec-Fetch-Site"].Count == 0 || request.Headers["Sec-Fetch-Site"] == "same-origin");
}
