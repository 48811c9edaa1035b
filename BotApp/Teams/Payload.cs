using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace BotApp.Teams;

/// <summary>
/// JSON that the SDK's types carry without understanding it: a card on its way out, a press or a file's link on its way in.
/// </summary>
internal static class Payload
{
    /// <summary>JSON to send as it is.</summary>
    public static object Raw(string json) => new JRaw(json);

    /// <summary>What arrived, or an undefined element when there is nothing.</summary>
    public static JsonElement Read(object? kept) => kept is JsonElement element ? element : default;
}
