using System.Text.Json;
#if BOT_PACKAGES
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
#else
using Microsoft.Bot.Schema;
#endif

namespace BotApp.Teams;

/// <summary>The one place that knows how the SDK keeps JSON it does not understand: Newtonsoft's JToken in the packages, JsonElement in their stand-ins.</summary>
internal static class Payload
{
#if BOT_PACKAGES
    /// <summary>JSON to send as it is.</summary>
    public static object Raw(string json) => JToken.Parse(json);

    /// <summary>What arrived, or an undefined element when there is nothing.</summary>
    public static JsonElement Read(object? kept) =>
        kept is JToken token ? JsonElement.Parse(token.ToString(Formatting.None)) : default;
#else
    /// <summary>JSON to send as it is.</summary>
    public static object Raw(string json) => new RawJson(json);

    /// <summary>What arrived, or an undefined element when there is nothing.</summary>
    public static JsonElement Read(object? kept) => kept is JsonElement element ? element : default;
#endif
}
