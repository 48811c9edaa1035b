using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BotApp.Requests.Attachments.Screening;

/// <summary>
/// Asks a ClamAV daemon by its INSTREAM command (clamd manual): the file goes over the connection in chunks, each with its length, and ends
/// with an empty one. The daemon needs no access to our folder, which holds encrypted files only.
/// </summary>
internal sealed class ClamdScanner(EndPoint daemon, TimeSpan timeout, TimeProvider clock) : IMalwareScanner
{
    private const int ChunkBytes = 64 * 1024;
    private const int MaxAnswerBytes = 1024;
    private const string FoundEnding = " FOUND";
    private const string AnswerBeginning = "stream: ";

    public async Task<MalwareVerdict> ScanAsync(Stream content, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            using var socket = new Socket(
                daemon is UnixDomainSocketEndPoint ? AddressFamily.Unix : AddressFamily.InterNetworkV6,
                SocketType.Stream,
                daemon is UnixDomainSocketEndPoint ? ProtocolType.Unspecified : ProtocolType.Tcp);
            if (daemon is not UnixDomainSocketEndPoint)
            {
                socket.DualMode = true;
            }

            await socket.ConnectAsync(daemon, either.Token);
            await using var connection = new NetworkStream(socket);
            await SendAsync(content, connection, either.Token);
            return Read(await AnswerAsync(connection, either.Token));
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new MalwareVerdict.Unknown("clamd.timeout");
        }
        catch (SocketException fault)
        {
            return new MalwareVerdict.Unknown($"clamd.{fault.SocketErrorCode}");
        }
    }

    /// <summary>The daemon may close its end before the whole file is sent; its answer is still read.</summary>
    private static async Task SendAsync(Stream content, NetworkStream connection, CancellationToken ct)
    {
        var chunk = new byte[sizeof(int) + ChunkBytes];
        try
        {
            await connection.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
            int read;
            do
            {
                read = await content.ReadAsync(chunk.AsMemory(sizeof(int)), ct);
                BinaryPrimitives.WriteInt32BigEndian(chunk, read);
                await connection.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), ct);
            }
            while (read > 0);
        }
        catch (IOException cut) when (cut.InnerException is SocketException)
        {
            // The answer, or its absence, tells the reason.
        }
    }

    private static async Task<string> AnswerAsync(NetworkStream connection, CancellationToken ct)
    {
        var (answer, length) = (new byte[MaxAnswerBytes], 0);
        try
        {
            while (length < answer.Length && await connection.ReadAsync(answer.AsMemory(length), ct) is > 0 and var read)
            {
                length += read;
                if (answer.AsSpan(0, length).Contains((byte)0))
                {
                    break;
                }
            }
        }
        catch (IOException cut) when (cut.InnerException is SocketException)
        {
            // What arrived before the connection broke is the answer.
        }

        return Encoding.ASCII.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    private static MalwareVerdict Read(string answer) => answer switch
    {
        "stream: OK" => new MalwareVerdict.Clean(),
        _ when answer.StartsWith(AnswerBeginning, StringComparison.Ordinal) && answer.EndsWith(FoundEnding, StringComparison.Ordinal) =>
            new MalwareVerdict.Infected(Printable(answer[AnswerBeginning.Length..^FoundEnding.Length])),
        "" => new MalwareVerdict.Unknown("clamd.noAnswer"),
        _ when answer.Contains("size limit exceeded", StringComparison.Ordinal) => new MalwareVerdict.Unknown("clamd.sizeLimit"),
        _ => new MalwareVerdict.Unknown("clamd.error"),
    };

    private static string Printable(string signature)
    {
        var kept = string.Concat(signature.Where(sign => sign is > ' ' and <= '~').Take(80));
        return kept.Length > 0 ? kept : "unnamed";
    }
}
