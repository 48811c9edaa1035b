using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace BotApp.Teams;

/// <summary>
/// One keep-alive connection that sends the same request again and again. It knows just enough HTTP/1.1 for that, because an HttpClient on
/// the same cores would cost as much as what it measures.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly byte[] _request;
    private byte[] _answer = new byte[16 * 1024];

    private LoadConnection(Socket socket, byte[] request) => (_socket, _request) = (socket, request);

    public static async Task<LoadConnection> OpenAsync(Uri server, string token, string activity)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server.Host, server.Port);
        var head = $"POST /api/messages HTTP/1.1\r\nHost: {server.Authority}\r\nAuthorization: Bearer {token}\r\n"
            + $"Content-Type: application/json; charset=utf-8\r\nContent-Length: {Encoding.UTF8.GetByteCount(activity)}\r\n\r\n";
        return new LoadConnection(socket, Encoding.UTF8.GetBytes(head + activity));
    }

    /// <summary>Sends the request and reads the answer to its end. Anything but 200 is an exception.</summary>
    public async Task TurnAsync()
    {
        await _socket.SendAsync(_request);
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
    }

    public void Dispose() => _socket.Dispose();

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
}
