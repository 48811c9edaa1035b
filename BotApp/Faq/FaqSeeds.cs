using System.Text.Json;
using System.Text.Json.Serialization;
using BotApp.Faq.Understanding;

namespace BotApp.Faq;

/// <summary>
/// The shipped data: entries drawn from the circular and its later history (entries.json), and sentences that are
/// requests rather than questions (<see cref="WordingFiles"/>).
/// </summary>
public static class FaqSeeds
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        WriteIndented = true,
    };

    /// <summary>The shipped entries with placeholders for what the office's profile says; see <see cref="OfficeEntries"/>.</summary>
    public static IReadOnlyList<FaqEntry> Templates { get; } = Read(OpenResource("entries.json"));

    public static IReadOnlyList<FaqRequest> Requests { get; } =
    [
        .. WordingFiles.ByLabel.Keys
            .Select(label => FaqRequest.From(label, WordingFiles.Core.GetValueOrDefault(label) ?? []))
            .OfType<FaqRequest>(),
    ];

    /// <summary>Reads entries in the format of entries.json.</summary>
    /// <exception cref="JsonException">The text is not in that format.</exception>
    public static IReadOnlyList<FaqEntry> Read(Stream json) => JsonSerializer.Deserialize<List<FaqEntry>>(json, JsonOptions) ?? [];

    public static void Write(Stream json, IReadOnlyList<FaqEntry> entries) => JsonSerializer.Serialize(json, entries, JsonOptions);

    /// <summary>One entry in the format of entries.json.</summary>
    public static string ToJson(FaqEntry entry) => JsonSerializer.Serialize(entry, JsonOptions);

    /// <exception cref="JsonException">The text is not in that format.</exception>
    public static FaqEntry FromJson(string json) =>
        JsonSerializer.Deserialize<FaqEntry>(json, JsonOptions) ?? throw new JsonException("No entry.");

    private static Stream OpenResource(string name) =>
        typeof(FaqSeeds).Assembly.GetManifestResourceStream($"BotApp.Faq.{name}")
        ?? throw new InvalidOperationException($"The build left out BotApp/Faq/{name}.");
}
