using System.Text.Json;

namespace BotApp.Simulator;

/// <summary>
/// The visible result of a pressed button: another card, a line of text, an error, or nothing. Teams shows "Something went wrong"
/// unless the body is {statusCode, type, value} (teams-platform facts 2, invoke responses).
/// </summary>
public sealed record PressOutcome(JsonElement? Card, string? Message, string? Error)
{
    private const string WentWrong = "Something went wrong. Please try again.";

    public static PressOutcome Of(BotAnswer answer)
    {
        if (answer.Status is < 200 or >= 300 || answer.Body is not { ValueKind: JsonValueKind.Object } body
            || !body.TryGetProperty("statusCode", out var statusCode) || statusCode.ValueKind != JsonValueKind.Number
            || !body.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            return new PressOutcome(null, null, WentWrong);
        }

        var value = body.TryGetProperty("value", out var found) ? found : default;
        return (type.GetString(), value.ValueKind) switch
        {
            ("application/vnd.microsoft.card.adaptive", JsonValueKind.Object) => new PressOutcome(value, null, null),
            ("application/vnd.microsoft.activity.message", JsonValueKind.String) => new PressOutcome(null, value.GetString(), null),
            ("application/vnd.microsoft.error", JsonValueKind.Object) => new PressOutcome(
                null, null, value.TryGetProperty("message", out var words) && words.GetString() is { Length: > 0 } text ? text : WentWrong),
            _ => new PressOutcome(null, null, WentWrong),
        };
    }
}
