using System.Text.Json;
using Microsoft.Bot.Schema;

namespace BotApp.Teams;

/// <summary>Reads what the Bot Connector answers: the id of what it took, or the code of its refusal.</summary>
internal static class ConnectorAnswer
{
    private static readonly JsonShape<ResourceResponse> Taken = new(("id", (ref json, answer) => answer.Id = json.GetString()));

    private static readonly JsonShape<Error> Reason = new(("code", (ref json, error) => error.Code = json.GetString()));

    private static readonly JsonShape<ErrorResponse> Refusal = new(("error", (ref json, answer) => answer.Error = Reason.Read(ref json)));

    /// <summary>The id, null when the answer has none. An answer that is not a JSON object is a <see cref="JsonException"/>.</summary>
    public static string? Id(ReadOnlySpan<byte> answer) => Read(answer, Taken)?.Id;

    /// <summary>The code, null when the body is none of the connector's: the status then says enough.</summary>
    public static string? ErrorCode(ReadOnlySpan<byte> answer)
    {
        try
        {
            return Read(answer, Refusal)?.Error?.Code;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static T? Read<T>(ReadOnlySpan<byte> answer, JsonShape<T> shape)
        where T : class, new()
    {
        try
        {
            var json = new Utf8JsonReader(answer);
            json.Read();
            return shape.Read(ref json);
        }
        catch (InvalidOperationException otherType)
        {
            throw new JsonException("A member of another type.", otherType);
        }
    }
}
