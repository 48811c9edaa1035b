using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;

namespace BotApp.Support;

/// <summary>A stage of an SMTP session at which a test can intervene.</summary>
public enum SmtpStage
{
    Greeting,
    Recipient,
    InData,

    /// <summary>The mail is complete, but neither stored nor confirmed.</summary>
    AfterDot,

    /// <summary>The mail is stored, but not confirmed.</summary>
    Stored,

    /// <summary>The mail is stored and confirmed.</summary>
    Confirmed,
    Quit,
}

/// <summary>A mail accepted for one recipient.</summary>
public sealed record AcceptedMail(string To, MimeMessage Mail, bool Encrypted, string? User);

/// <summary>
/// An in-memory SMTP server on loopback with STARTTLS, AUTH PLAIN or XOAUTH2, and configurable faults.
/// </summary>
internal sealed class FakeSmtpServer : IAsyncDisposable
{
    /// <summary>Signs the certificates of all relays of a run: creating two keys takes a fifth of a second.</summary>
    public static X509Certificate2 Authority { get; } = TestCertificates.CreateAuthority();
    private static readonly X509Certificate2 CommonCertificate = TestCertificates.CreateServerCertificate(Authority);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;

    public FakeSmtpServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public X509Certificate2 Certificate { get; set; } = CommonCertificate;

    public bool OffersStartTls { get; init; } = true;

    public (string User, string Password)? Login { get; init; }

    /// <summary>Whether a token logs the user in; null where none is taken.</summary>
    public Func<string, string, bool>? AcceptsToken { get; set; }

    /// <summary>Replies to RCPT instead of 250, per address; consumed in order.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<string>> RepliesByRecipient { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Called at each stage with the current recipient; true closes the connection.</summary>
    public Func<SmtpStage, string, Task<bool>> OnStage { get; set; } = (_, _) => Task.FromResult(false);

    public ConcurrentQueue<AcceptedMail> Accepted { get; } = new();

    /// <summary>Every command received, including passwords.</summary>
    public ConcurrentQueue<string> Commands { get; } = new();

    public IEnumerable<AcceptedMail> AcceptedFor(string address) => Accepted.Where(mail => mail.To == address);

    /// <summary>Closes the connection once at the given stage, for one or any address.</summary>
    public void DisconnectOnceAt(SmtpStage moment, string? address = null)
    {
        var done = 0;
        OnStage = (now, to) => Task.FromResult(
            now == moment && (address is null || to == address) && Interlocked.Exchange(ref done, 1) == 0);
    }

    public void ReplyTo(string address, params string[] answers) => RepliesByRecipient[address] = new ConcurrentQueue<string>(answers);

    /// <summary>Configures a bot to send through this server and trust its authority.</summary>
    public void Configure(Dictionary<string, string?> settings, string folder)
    {
        var authority = Path.Combine(folder, "relay-authority.pem");
        File.WriteAllText(authority, Authority.ExportCertificatePem());
        settings["Mail:Transport"] = "Smtp";
        settings["Mail:Host"] = "127.0.0.1";
        settings["Mail:Port"] = Port.ToString(CultureInfo.InvariantCulture);
        settings["Mail:TrustedCertificate"] = authority;
        settings["Mail:User"] = Login?.User;
        settings["Mail:Password"] = Login?.Password;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                _ = TalkAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await new Conversation(this, client.GetStream(), _stop.Token).RunAsync();
            }
            catch (Exception end) when (end is IOException or OperationCanceledException
                or System.Security.Authentication.AuthenticationException or ObjectDisposedException)
            {
            }
        }
    }

    private sealed class Conversation(FakeSmtpServer relay, Stream stream, CancellationToken ct)
    {
        private readonly byte[] _buffer = new byte[64 * 1024];
        private Stream _stream = stream;
        private int _from;
        private int _to;
        private bool _encrypted;
        private string? _user;
        private string _recipient = "";

        public async Task RunAsync()
        {
            await SayAsync("220 relay.test ESMTP");
            if (await CutAsync(SmtpStage.Greeting))
            {
                return;
            }

            while (await LineAsync() is { } line)
            {
                relay.Commands.Enqueue(line);
                if (!await AnswerAsync(line, line.Split(' ')[0].ToUpperInvariant()))
                {
                    return;
                }
            }
        }

        private async Task<bool> AnswerAsync(string line, string verb)
        {
            switch (verb)
            {
                case "EHLO" or "HELO":
                    var offers = new List<string> { "relay.test", "8BITMIME", "SIZE 50000000" };
                    offers.AddRange(relay.OffersStartTls && !_encrypted ? ["STARTTLS"] : []);
                    offers.AddRange(relay.Login is not null && _encrypted ? ["AUTH PLAIN"] : []);
                    offers.AddRange(relay.AcceptsToken is not null && _encrypted ? ["AUTH XOAUTH2"] : []);
                    return await SayAsync(string.Join(
                        "\r\n",
                        offers.Select((offer, index) => (index == offers.Count - 1 ? "250 " : "250-") + offer)));
                case "STARTTLS":
                    await SayAsync("220 go on");
                    var secure = new SslStream(_stream);
                    await secure.AuthenticateAsServerAsync(
                        relay.Certificate,
                        clientCertificateRequired: false,
                        checkCertificateRevocation: false);
                    (_stream, _encrypted, _from, _to) = (secure, true, 0, 0);
                    return true;
                case "AUTH" when line.StartsWith("AUTH XOAUTH2 ", StringComparison.OrdinalIgnoreCase):
                    // user=…^Aauth=Bearer …^A^A
                    var said = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])).Split('\u0001');
                    var (user, token) = (said[0]["user=".Length..], said[1]["auth=Bearer ".Length..]);
                    if (relay.AcceptsToken?.Invoke(user, token) is not true)
                    {
                        return await SayAsync("535 5.7.3 Authentication unsuccessful");
                    }

                    _user = user;
                    return await SayAsync("235 2.7.0 welcome");
                case "AUTH":
                    var parts = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])).Split('\0');
                    if ((parts[1], parts[2]) != relay.Login)
                    {
                        return await SayAsync("535 5.7.8 wrong user or password");
                    }

                    _user = parts[1];
                    return await SayAsync("235 2.7.0 welcome");
                case "MAIL":
                    var asksForLogin = relay.Login is not null || relay.AcceptsToken is not null;
                    return await SayAsync(asksForLogin && _user is null ? "530 5.7.0 Authentication required" : "250 sender ok");
                case "RCPT":
                    _recipient = line.Split('<', '>')[1];
                    return !await CutAsync(SmtpStage.Recipient)
                        && await SayAsync(
                            relay.RepliesByRecipient.TryGetValue(_recipient, out var answers) && answers.TryDequeue(out var answer)
                                ? answer
                                : "250 recipient ok");
                case "DATA":
                    return await DataAsync();
                case "QUIT":
                    return !await CutAsync(SmtpStage.Quit) && await SayAsync("221 bye") && false;
                default:
                    return await SayAsync("250 ok");
            }
        }

        private async Task<bool> DataAsync()
        {
            await SayAsync("354 go on");
            var mail = new StringBuilder();
            for (var lines = 0; await LineAsync() is { } line; lines++)
            {
                if (lines == 5 && await CutAsync(SmtpStage.InData))
                {
                    return false;
                }

                if (line == ".")
                {
                    return await TakeAsync(Encoding.Latin1.GetBytes(mail.ToString()));
                }

                mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }

            return false;
        }

        private async Task<bool> TakeAsync(byte[] bytes)
        {
            if (await CutAsync(SmtpStage.AfterDot))
            {
                return false;
            }

            relay.Accepted.Enqueue(new AcceptedMail(
                _recipient,
                await MimeMessage.LoadAsync(new MemoryStream(bytes), ct),
                _encrypted,
                _user));
            return !await CutAsync(SmtpStage.Stored) && await SayAsync("250 2.0.0 kept") && !await CutAsync(SmtpStage.Confirmed);
        }

        private Task<bool> CutAsync(SmtpStage moment) => relay.OnStage(moment, _recipient);

        private async Task<bool> SayAsync(string text)
        {
            await _stream.WriteAsync(Encoding.Latin1.GetBytes(text + "\r\n"), ct);
            await _stream.FlushAsync(ct);
            return true;
        }

        private async Task<string?> LineAsync()
        {
            var line = new StringBuilder();
            while (true)
            {
                for (; _from < _to; _from++)
                {
                    if (_buffer[_from] == '\n')
                    {
                        _from++;
                        return line.ToString().TrimEnd('\r');
                    }

                    line.Append((char)_buffer[_from]);
                }

                (_from, _to) = (0, await _stream.ReadAsync(_buffer, ct));
                if (_to == 0)
                {
                    return null;
                }
            }
        }
    }
}
