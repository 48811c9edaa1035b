using System.Collections.Frozen;
using BotApp.Basics;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace BotApp.Teams.Security;

/// <summary>
/// The Bot Connector's signing keys, read only from the configured metadata. Unlike the library's ConfigurationManager it waits for
/// a rotated key instead of refusing the first request, and drops keys that could not be confirmed for five days. A failed read
/// keeps the current keys and only delays the next attempt. Nothing waits longer because the clock was wrong and has been set back.
/// </summary>
public sealed class SigningKeys(
    IHttpClientFactory http, IOptions<TeamsOptions> options, IHostEnvironment environment, TimeProvider clock, ILogger<SigningKeys> log)
{
    public const string Client = "openid";

    public static readonly TimeSpan RefreshEvery = TimeSpan.FromHours(12);
    public static readonly TimeSpan LastKnownGood = TimeSpan.FromDays(5);

    /// <summary>Anybody can invent a key id, so unknown ids must not trigger requests more often than this.</summary>
    public static readonly TimeSpan UnknownKeyPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FailurePause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UnknownKeyFailurePause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);
    private const int SmallestModulusBytes = 256;
    private const string UnreadCode = "signing-keys-unread";

    private readonly Lock _gate = new();
    private readonly FindingSeries _failures = new(clock);
    private Snapshot _current = Snapshot.Nothing;
    private Task? _reading;
    private DateTimeOffset _nextRead;
    private DateTimeOffset _nextForUnknown;

    /// <summary>Whether tokens can be validated; part of readiness.</summary>
    public bool Loaded => IsUsable(_current);

    /// <summary>Why the last read failed, for the operator; null when it did not.</summary>
    public string? LastFailure { get; private set; }

    /// <summary>How far this machine's clock was ahead of the server's that answered last; null until one did.</summary>
    public TimeSpan? ClockDifference { get; private set; }

    public bool IsDue => AgeOf(_current) >= RefreshEvery;

    /// <summary>The key with that id, from memory only.</summary>
    public JsonWebKey? Known(string? kid)
    {
        var current = _current;
        return kid is not null && IsUsable(current) ? current.Keys.GetValueOrDefault(kid) : null;
    }

    /// <summary>The key with that id. An unknown id waits for one refresh of the keys, if one is allowed now.</summary>
    public async ValueTask<JsonWebKey?> FindAsync(string kid, CancellationToken ct)
    {
        if (Known(kid) is { } key)
        {
            return key;
        }

        if (BeginReading(forUnknown: Loaded) is { } reading)
        {
            await reading.WaitAsync(ct);
        }

        return Known(kid);
    }

    /// <summary>Refreshes the keys, sharing a read that is already running. On failure the current keys stay.</summary>
    public Task RefreshAsync(CancellationToken ct) => BeginReading(forUnknown: false)?.WaitAsync(ct) ?? Task.CompletedTask;

    private bool IsUsable(Snapshot snapshot) => AgeOf(snapshot) < LastKnownGood;

    /// <summary>Keys of a future day were read by a clock that was wrong then; how old they are nobody knows.</summary>
    private TimeSpan AgeOf(Snapshot snapshot) => (clock.GetUtcNow() - snapshot.ReadAt).Duration();

    private Task? BeginReading(bool forUnknown)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            if (_reading is { IsCompleted: false })
            {
                return _reading;
            }

            if (forUnknown ? ClockPause.Lasts(_nextForUnknown, UnknownKeyPause, now) : ClockPause.Lasts(_nextRead, FailurePause, now))
            {
                return null;
            }

            _nextRead = now + FailurePause;
            _nextForUnknown = forUnknown ? now + UnknownKeyPause : _nextForUnknown;
            return _reading = Task.Run(ReadAsync);
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Timeout, clock);
            var documents = new Documents(
                http.CreateClient(Client),
                environment.IsDevelopment(),
                at => ClockDifference = clock.GetUtcNow() - at);
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(options.Value.OpenIdMetadata, documents, patience.Token);
            var keys = found.JsonWebKeySet?.Keys.Where(IsForSigning).GroupBy(k => k.Kid).ToFrozenDictionary(k => k.Key, k => k.First());
            if (keys is not { Count: > 0 })
            {
                throw new InvalidDataException("The metadata names no usable key.");
            }

            _current = new Snapshot(keys, clock.GetUtcNow());
            LastFailure = null;
            log.LogInformation("Read {Count} signing keys of the Bot Connector.", keys.Count);
            _failures.End(UnreadCode);
        }
        catch (Exception fault)
        {
            // Last-chance handler of a background read: whatever fails, the current keys stay.
            lock (_gate)
            {
                // Without keys every read is tried anyway, and a key that is rotated soon after the first success must not wait.
                _nextForUnknown = Loaded ? clock.GetUtcNow() + UnknownKeyFailurePause : _nextForUnknown;
            }

            LastFailure = $"{options.Value.OpenIdMetadata}: {fault.GetBaseException().Message}";
            if (_failures.Report(UnreadCode, UnreadCode) is { } count)
            {
                log.LogWarning(
                    "{Code}: the signing keys of the Bot Connector could not be read from {Cause}. Last read: {ReadAt}. "
                        + "Failures since the last such line: {Count}.",
                    UnreadCode,
                    LastFailure,
                    Loaded ? _current.ReadAt : "never or too long ago",
                    count);
            }
        }
    }

    private static bool IsForSigning(JsonWebKey key) =>
        key is { Kty: "RSA", Use: null or "" or "sig", Kid.Length: > 0, N: not null, E: not null }
        && Base64UrlEncoder.DecodeBytes(key.N).Length >= SmallestModulusBytes;

    private sealed record Snapshot(FrozenDictionary<string, JsonWebKey> Keys, DateTimeOffset ReadAt)
    {
        public static readonly Snapshot Nothing = new(FrozenDictionary<string, JsonWebKey>.Empty, DateTimeOffset.MinValue);
    }

    private sealed class Documents(HttpClient client, bool development, Action<DateTimeOffset> answered) : IDocumentRetriever
    {
        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            if (Origin.Of(address) is not { } origin || !(origin.IsPlainHttps || (development && origin.IsLoopback)))
            {
                throw new InvalidDataException("Keys are read over https only.");
            }

            using var answer = (await client.GetAsync(new Uri(address), cancel)).EnsureSuccessStatusCode();
            if (answer.Headers.Date is { } at)
            {
                answered(at);
            }

            return await answer.Content.ReadAsStringAsync(cancel);
        }
    }
}
