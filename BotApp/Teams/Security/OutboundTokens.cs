using BotApp.Basics;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace BotApp.Teams.Security;

/// <summary>
/// The bot's tokens for the Bot Connector, issued by its own tenant (single-tenant registration) by secret, certificate or managed
/// identity. MSAL caches and renews them, but is asked only once in five minutes, because its cache costs more than sending does. A
/// failure is an <see cref="HttpRequestException"/>, like any other outbound failure.
/// </summary>
public sealed class OutboundTokens(IOptions<TeamsOptions> options, IHttpClientFactory http, TimeProvider clock) : IDisposable
{
    public const string Client = "token";

    /// <summary>A bot that is refused for another reason than its token must not request a new one with every message.</summary>
    private static readonly TimeSpan ReplacePause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _asking = new(1, 1);
    private readonly SemaphoreSlim _replacing = new(1, 1);
    private readonly Lazy<Func<bool, CancellationToken, Task<AuthenticationResult>>> _ask = new(() => Source(options.Value, http));
    private volatile Kept? _kept;
    private volatile Failed? _failed;
    private DateTimeOffset _nextReplace;

    public ValueTask<string> GetAsync(CancellationToken ct) => KeptToken() is { } token
        ? new ValueTask<string>(token)
        : new ValueTask<string>(AskTogetherAsync(ct));

    /// <summary>Why no token is issued now, for the operator; null when one is. While it fails it is asked once a minute.</summary>
    public async Task<string?> FailureAsync(CancellationToken ct)
    {
        if (_failed is { } failed && ClockPause.Lasts(failed.Until, ReplacePause, clock.GetUtcNow()))
        {
            return failed.Why;
        }

        try
        {
            await GetAsync(ct);
            return null;
        }
        catch (HttpRequestException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>
    /// A newer token than the refused one: fetched meanwhile by another call, or requested now. Returns the refused one when it is
    /// too early to request again.
    /// </summary>
    public async Task<string> ReplaceAsync(string refused, CancellationToken ct)
    {
        await _replacing.WaitAsync(ct);
        try
        {
            var current = await GetAsync(ct);
            if (current != refused || ClockPause.Lasts(_nextReplace, ReplacePause, clock.GetUtcNow()))
            {
                return current;
            }

            _nextReplace = clock.GetUtcNow() + ReplacePause;
            return await AskAsync(force: true, ct);
        }
        finally
        {
            _replacing.Release();
        }
    }

    public void Dispose()
    {
        _asking.Dispose();
        _replacing.Dispose();
    }

    /// <summary>Concurrent calls share one token request.</summary>
    private async Task<string> AskTogetherAsync(CancellationToken ct)
    {
        await _asking.WaitAsync(ct);
        try
        {
            return KeptToken() ?? await AskAsync(force: false, ct);
        }
        finally
        {
            _asking.Release();
        }
    }

    private string? KeptToken() =>
        _kept is { } kept && ClockPause.Lasts(kept.Until, KeepFor, clock.GetUtcNow()) ? kept.Token : null;

    private async Task<string> AskAsync(bool force, CancellationToken ct)
    {
        try
        {
            var result = await _ask.Value(force, ct);
            var (soon, expiry) = (clock.GetUtcNow() + KeepFor, result.ExpiresOn - KeepFor);
            _kept = new Kept(result.AccessToken, soon < expiry ? soon : expiry);
            _failed = null;
            BotMetrics.RecordTokenExpiry(result.ExpiresOn);
            return result.AccessToken;
        }
        catch (MsalException refused)
        {
            var code = EntraError.CodeOf(refused);
            var why = $"No token for the Bot Connector: {code}.";
            _failed = new Failed(why, clock.GetUtcNow() + ReplacePause);
            throw new TokenRefusedException(why, code, refused);
        }
    }

    private static Func<bool, CancellationToken, Task<AuthenticationResult>> Source(TeamsOptions teams, IHttpClientFactory http)
    {
        if (teams.ManagedIdentity)
        {
            var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(teams.AppId)).Build();
            return (force, ct) => identity.AcquireTokenForManagedIdentity(teams.ConnectorAudience).WithForceRefresh(force).ExecuteAsync(ct);
        }

        var application = EntraApplication.Build(
            teams.AppId, teams.EffectiveTokenEndpoint, teams.CertificatePath, teams.AppPassword, new MsalClientFactory(http, Client));
        string[] scopes = [$"{teams.ConnectorAudience}/.default"];
        return (force, ct) => application.AcquireTokenForClient(scopes).WithForceRefresh(force).ExecuteAsync(ct);
    }

    private sealed record Kept(string Token, DateTimeOffset Until);

    private sealed record Failed(string Why, DateTimeOffset Until);
}
