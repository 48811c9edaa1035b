using System.Globalization;
using System.Net;
using BotApp.Notifications;
using BotApp.Teams.Security;

namespace BotApp.Teams;

/// <summary>
/// Maps the connector's status and error code to the next step (Teams documentation: conversation-messages status codes,
/// rate-limit). Only messages that were certainly not accepted are retried soon.
/// </summary>
internal static class DeliveryStatus
{
    /// <summary>The only refusals that cut a chat off: the bot was removed or blocked there.</summary>
    private static readonly HashSet<string?> CutOff =
    [
        "BotNotInConversationRoster", "ForbiddenOperationException", "ConversationBlockedByUser", "MessageWritesBlocked",
        "BotDisabledByAdmin",
    ];

    public static DeliveryResult Read(HttpStatusCode status, string? error, IDictionary<string, IEnumerable<string>> headers)
    {
        var code = CodeOf(status, error);
        return (int)status switch
        {
            429 => new DeliveryResult.Throttled(PauseOf(headers), code),
            // Another request is writing to the same conversation.
            412 => new DeliveryResult.NotAccepted(code),
            // Government tenants use another host: the configuration is wrong, not the recipient.
            403 when error is "InvalidBotApiHost" => new DeliveryResult.Rejected(code),
            403 when CutOff.Contains(error) => new DeliveryResult.Unreachable(code),
            // Undocumented, so it says nothing about the person.
            400 or 403 => new DeliveryResult.Refused(code),
            404 => new DeliveryResult.NotFound(code),
            408 or 502 or 503 or 504 => new DeliveryResult.Ambiguous(code),
            _ => new DeliveryResult.Rejected(code),
        };
    }

    /// <summary>Without a response: certainly not sent if no connection was made.</summary>
    public static DeliveryResult Read(HttpRequestException broken) => broken switch
    {
        TokenRefusedException { Code: var code } => new DeliveryResult.NotAccepted($"token.{code}"),
        { StatusCode: { } status } => Read(status, null, new Dictionary<string, IEnumerable<string>>()),
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
        } =>
            new DeliveryResult.NotAccepted($"teams.{broken.HttpRequestError}"),
        _ => new DeliveryResult.Ambiguous($"teams.{broken.HttpRequestError}"),
    };

    /// <summary>The pause that Teams asks for, or null when it names none.</summary>
    public static TimeSpan? PauseOf(IDictionary<string, IEnumerable<string>> headers) =>
        headers.TryGetValue("Retry-After", out var values)
        && int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;

    /// <summary>The code comes from outside and goes into logs: letters, digits and dots only.</summary>
    private static string CodeOf(HttpStatusCode status, string? error)
    {
        var known = string.Concat((error ?? "").Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_').Take(60));
        return known.Length > 0 ? $"teams.{(int)status}.{known}" : $"teams.{(int)status}";
    }
}
