using System.Buffers.Text;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace BotApp.Teams;

/// <summary>
/// One keep-alive connection that sends activities, each under an id of its own. It knows just enough HTTP/1.1 for that, because an
/// HttpClient on the same cores would cost as much as what it measures.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private static int s_opened;

    private readonly Socket _socket;
    private readonly Func<string, Request> _requestOf;
    private readonly Request _request;
    private readonly long _firstId = Interlocked.Increment(ref s_opened) * 1_000_000_000L;
    private byte[] _answer = new byte[16 * 1024];
    private int _answered;
    private int _turns;

    private LoadConnection(Socket socket, Func<string, Request> requestOf, string activity) =>
        (_socket, _requestOf, _request) = (socket, requestOf, requestOf(activity));

    /// <param name="server">The server's address.</param>
    /// <param name="token">The bearer token of every request.</param>
    /// <param name="activity">What <see cref="TurnAsync()"/> sends again and again.</param>
    public static async Task<LoadConnection> OpenAsync(Uri server, string token, string activity)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        return new LoadConnection(socket, RequestOf, activity);

        Request RequestOf(string body) => Request.Of(
            $"POST /api/messages HTTP/1.1\r\nHost: {server.Authority}\r\nAuthorization: Bearer {token}\r\n"
            + $"Content-Type: application/json; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    /// <summary>The body of the last answer, if it came in one piece.</summary>
    public string Answer => Encoding.UTF8.GetString(_answer, 0, _answered).Split("\r\n\r\n", 2)[1];

    /// <summary>Sends the connection's activity and reads the answer to its end. Anything but 200 is an exception.</summary>
    public Task TurnAsync() => SendAsync(_request);

    /// <summary>The same with another activity.</summary>
    public Task TurnAsync(string activity) => SendAsync(_requestOf(activity));

    public void Dispose() => _socket.Dispose();

    private async Task SendAsync(Request request)
    {
        (_firstId + _turns++).TryFormat(
            request.Bytes.AsSpan(request.IdAt, Activities.Id.Length), out _, "D13", CultureInfo.InvariantCulture);
        await _socket.SendAsync(request.Bytes);
        var read = 0;
        do
        {
            if (read == _answer.Length)
            {
                Array.Resize(ref _answer, _answer.Length * 2);
            }

            var more = await _socket.ReceiveAsync(_answer.AsMemory(read));
            read = more > 0 ? read + more : throw new IOException("The server closed the connection.");
        }
        while (!IsComplete(_answer.AsSpan(0, read)));
        _answered = read;
    }

    private static bool IsComplete(ReadOnlySpan<byte> answer)
    {
        var headEnd = answer.IndexOf("\r\n\r\n"u8);
        if (headEnd < 0)
        {
            return false;
        }

        var head = answer[..(headEnd + 2)];
        var body = answer[(headEnd + 4)..];
        if (!head.StartsWith("HTTP/1.1 200 "u8))
        {
            throw new IOException($"The server answered {Encoding.ASCII.GetString(head[..head.IndexOf((byte)'\r')])}.");
        }

        var length = head.IndexOf("Content-Length: "u8);
        return length >= 0 && Utf8Parser.TryParse(head[(length + "Content-Length: ".Length)..], out int bytes, out _)
            ? body.Length >= bytes
            : body.EndsWith("0\r\n\r\n"u8);
    }

    /// <summary>A request, and where in it the activity's id is.</summary>
    private sealed record Request(byte[] Bytes, int IdAt)
    {
        public static Request Of(string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            return new Request(bytes, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"\"{Activities.Id}\"")) + 1);
        }
    }
}
