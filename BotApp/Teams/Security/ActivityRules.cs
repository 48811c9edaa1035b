using System.Collections.Frozen;
using System.Globalization;

namespace BotApp.Teams.Security;

/// <summary>
/// Checks that an authenticated activity is for this bot, from a person of an allowed tenant, through an allowed service. Returns
/// the constant code of the first violated rule, or null. The order puts the checks that expose a forgery first.
/// </summary>
public sealed class ActivityRules(TeamsOptions options, bool development)
{
    private static readonly TimeSpan Oldest = TimeSpan.FromHours(24);
    private static readonly TimeSpan Newest = TimeSpan.FromMinutes(10);

    private readonly string _bot = $"28:{options.AppId}";
    private readonly FrozenSet<string> _tenants = options.TenantIds.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenSet<Origin> _services = options.EffectiveServiceUrls.Select(url => Origin.Of(url))
        .OfType<Origin>()
        .ToFrozenSet();

    public string? Check(ActivityEnvelope activity, InboundToken token, string? tenantHeader, DateTimeOffset now) =>
        Channel(activity, token)
            ?? Service(activity, token) ?? Recipient(activity) ?? Tenant(activity, tenantHeader) ?? Sender(activity) ?? Age(activity, now);

    private static string? Channel(ActivityEnvelope activity, InboundToken token) =>
        activity.ChannelId != "msteams" ? "other-channel"
        : !token.IsEndorsedForTeams ? "key-not-endorsed"
        : null;

    private string? Service(ActivityEnvelope activity, InboundToken token)
    {
        if (string.IsNullOrEmpty(token.ServiceUrl)
            || !string.Equals(token.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            return "service-url-not-in-token";
        }

        return token.Service is { } origin
            && (origin.IsPlainHttps || (development && origin.IsLoopback))
            && _services.Contains(origin)
            ? null
            : "service-url-not-allowed";
    }

    private string? Recipient(ActivityEnvelope activity) => activity.RecipientId == _bot ? null : "other-recipient";

    /// <summary>
    /// Teams states the tenant in up to three places: all present ones must agree, and the body must contain at least one.
    /// </summary>
    private string? Tenant(ActivityEnvelope activity, string? header)
    {
        var named = string.IsNullOrEmpty(activity.ConversationTenant) ? activity.ChannelTenant : activity.ConversationTenant;
        return string.IsNullOrEmpty(named) ? "no-tenant"
            : Differs(activity.ChannelTenant, named) || Differs(header, named) ? "tenants-disagree"
            : _tenants.Contains(named) ? null
            : "other-tenant";
    }

    private static bool Differs(string? stated, string tenant) =>
        !string.IsNullOrEmpty(stated) && !stated.Equals(tenant, StringComparison.OrdinalIgnoreCase);

    private string? Sender(ActivityEnvelope activity)
    {
        if (activity.FromRole is { Length: > 0 } role && !role.Equals("user", StringComparison.OrdinalIgnoreCase))
        {
            return "sender-not-a-person";
        }

        if (activity.FromId == _bot || activity.FromId?.StartsWith("28:", StringComparison.Ordinal) is true)
        {
            return "sender-is-a-bot";
        }

        var mustBeKnown = activity.FromAadObjectId is not null
            || activity.Type is "message" or "invoke" or "installationUpdate" or "conversationUpdate";
        return !mustBeKnown || (Guid.TryParseExact(activity.FromAadObjectId, "D", out var person) && person != Guid.Empty)
            ? null
            : "sender-unknown";
    }

    private static string? Age(ActivityEnvelope activity, DateTimeOffset now)
    {
        if (activity.Timestamp is null || activity.Type is not ("message" or "invoke"))
        {
            return null;
        }

        return !DateTimeOffset.TryParse(activity.Timestamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sent)
            ? "time-unreadable"
            : sent < now - Oldest ? "too-old"
            : sent > now + Newest ? "from-the-future"
            : null;
    }
}
