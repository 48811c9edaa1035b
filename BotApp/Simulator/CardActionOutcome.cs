using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>
/// The visible result of a pressed button: another card, a line of text, an error, or nothing. Teams shows "Something went wrong"
/// unless the body is {statusCode, type, value} (teams-platform facts 2, invoke responses).
/// </summary>
public sealed record CardActionOutcome(JsonElement? Card, string? Message, string? Error)
{
    private const string WentWrong = "Something went wrong. Please try again.";

    public static CardActionOutcome Of(BotAnswer answer)
    {
        if (answer.Status is < 200 or >= 300 || answer.Body is not { ValueKind: JsonValueKind.Object } body
            || !body.TryGetProperty("statusCode", out var statusCode) || statusCode.ValueKind != JsonValueKind.Number
            || !body.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            return new CardActionOutcome(null, null, WentWrong);
        }

        var value = body.TryGetProperty("value", out var found) ? found : default;
        return (type.GetString(), value.ValueKind) switch
        {
            ("application/vnd.microsoft.card.adaptive", JsonValueKind.Object) => new CardActionOutcome(value, null, null),
            ("application/vnd.microsoft.activity.message", JsonValueKind.String) => new CardActionOutcome(null, value.GetString(), null),
            ("application/vnd.microsoft.error", JsonValueKind.Object) => new CardActionOutcome(
                null, null, value.TryGetProperty("message", out var words) && words.GetString() is { Length: > 0 } text ? text : WentWrong),
            _ => new CardActionOutcome(null, null, WentWrong),
        };
    }
}
