using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A card: what is shown, and the buttons below it.</summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
    public const string TypeName = "AdaptiveCard";

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public AdaptiveCard(string schemaVersion) => Version = new AdaptiveSchemaVersion(schemaVersion);

    public override string Type { get; set; } = TypeName;

    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>Shown by a client that is too old for <see cref="Version"/>.</summary>
    public string? FallbackText { get; set; }

    public string? Speak { get; set; }

    /// <summary>Language of the card's words, two letters.</summary>
    public string? Lang { get; set; }

    public List<AdaptiveElement> Body { get; set; } = [];

    public List<AdaptiveAction> Actions { get; set; } = [];

    public AdaptiveAction? SelectAction { get; set; }

    public AdaptiveRefresh? Refresh { get; set; }

    /// <summary>The card as JSON, without line breaks.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, CardWriter.Compact))
        {
            Write(new CardWriter(json));
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    internal override void WriteProperties(CardWriter writer)
    {
        writer.Text("version", Version.ToString());
        writer.Text("fallbackText", FallbackText);
        writer.Text("speak", Speak);
        writer.Text("lang", Lang);
        writer.Many("body", Body);
        writer.Many("actions", Actions);
        writer.One("selectAction", SelectAction);
        Refresh?.Write(writer);
    }
}

/// <summary>The schema version a card needs, such as 1.5.</summary>
public class AdaptiveSchemaVersion : IComparable<AdaptiveSchemaVersion>
{
    public AdaptiveSchemaVersion(string versionString)
    {
        ArgumentNullException.ThrowIfNull(versionString);
        var version = System.Version.Parse(versionString);
        (Major, Minor) = (version.Major, version.Minor);
    }

    public AdaptiveSchemaVersion(int major, int minor) => (Major, Minor) = (major, minor);

    public int Major { get; set; }

    public int Minor { get; set; }

    public static implicit operator AdaptiveSchemaVersion(string versionString) => new(versionString);

    public static bool operator ==(AdaptiveSchemaVersion? version1, AdaptiveSchemaVersion? version2) => Equals(version1, version2);

    public static bool operator !=(AdaptiveSchemaVersion? version1, AdaptiveSchemaVersion? version2) => !Equals(version1, version2);

    public static bool operator <(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => Compare(left, right) < 0;

    public static bool operator >(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => Compare(left, right) > 0;

    public static bool operator <=(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => Compare(left, right) <= 0;

    public static bool operator >=(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) => Compare(left, right) >= 0;

    public int CompareTo(AdaptiveSchemaVersion? other) =>
        other is null ? 1 : (Major, Minor).CompareTo((other.Major, other.Minor));

    public override string ToString() => $"{Major}.{Minor}";

    public override bool Equals(object? obj) => obj is AdaptiveSchemaVersion other && CompareTo(other) is 0;

    public override int GetHashCode() => HashCode.Combine(Major, Minor);

    private static int Compare(AdaptiveSchemaVersion left, AdaptiveSchemaVersion right) =>
        left is null ? throw new ArgumentNullException(nameof(left)) : left.CompareTo(right);
}

/// <summary>Whom the client asks the bot for a newer card, and with which press. At most 60 people.</summary>
public class AdaptiveRefresh
{
    public AdaptiveExecuteAction? Action { get; set; }

    public List<string> UserIds { get; set; } = [];

    public DateTime? Expires { get; set; }

    internal void Write(CardWriter writer)
    {
        writer.Name("refresh");
        writer.Begin();
        writer.One("action", Action);
        writer.Many("userIds", UserIds, static (w, id) => w.Item(id));
        writer.Text(
            "expires",
            Expires?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        writer.End();
    }
}
