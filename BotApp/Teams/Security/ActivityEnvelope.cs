using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace BotApp.Teams.Security;

/// <summary>
/// The part of an activity that decides whether it is processed at all, read strictly from the raw body in one pass. Every property name of
/// every object is compared with its siblings (in the envelope without regard to case, because deserialisers behind ignore case), so that
/// two readers of the same body cannot see two different people.
/// </summary>
public sealed class ActivityEnvelope
{
    public const int MaxDepth = 64;

    /// <summary>Properties in one object and bytes in one field of the envelope; Teams stays far below both.</summary>
    private const int MaxProperties = 256;
    private const int MaxFieldBytes = 2048;

    /// <summary>The names of what is read, as Teams spells them.</summary>
    private static readonly byte[][] Spelt =
    [
        [.. "type"u8], [.. "id"u8], [.. "name"u8], [.. "replyToId"u8], [.. "channelId"u8], [.. "serviceUrl"u8], [.. "timestamp"u8],
        [.. "from"u8], [.. "aadObjectId"u8], [.. "role"u8], [.. "recipient"u8], [.. "conversation"u8], [.. "tenantId"u8],
        [.. "channelData"u8], [.. "tenant"u8],
    ];

    public string? Type { get; private set; }

    public string? ChannelId { get; private set; }

    public string? ServiceUrl { get; private set; }

    public string? Timestamp { get; private set; }

    public string? RecipientId { get; private set; }

    public string? ConversationId { get; private set; }

    public string? ConversationTenant { get; private set; }

    public string? ChannelTenant { get; private set; }

    public string? FromId { get; private set; }

    public string? FromAadObjectId { get; private set; }

    public string? FromRole { get; private set; }

    /// <summary>Null when the body is not one well-formed JSON object of the right shape.</summary>
    public static ActivityEnvelope? Read(ReadOnlySpan<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            return null;
        }

        var names = ArrayPool<byte>.Shared.Rent(Math.Max(body.Length, 1));
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = MaxDepth });
            var envelope = new ActivityEnvelope();
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && envelope.ReadObject(ref reader, Place.Root, names, 0)
                && !reader.Read()
                ? envelope
                : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // Too deep, cut off, trailing text; InvalidOperationException is a lone surrogate behind an escape.
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(names);
        }
    }

    private bool ReadObject(ref Utf8JsonReader reader, Place place, byte[] names, int used)
    {
        Span<int> ends = stackalloc int[MaxProperties];
        var start = used;
        for (var count = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName; count++)
        {
            if (count == MaxProperties)
            {
                return false;
            }

            var name = names.AsSpan(used, reader.CopyString(names.AsSpan(used)));
            var isEnvelope = place != Place.Elsewhere;
            if ((isEnvelope && (!System.Text.Ascii.IsValid(name) || IsMisspelt(place, name)))
                || HasTwin(name, names.AsSpan(start), start, ends[..count], isEnvelope))
            {
                return false;
            }

            used += name.Length;
            ends[count] = used;
            if (!reader.Read() || !ReadValue(ref reader, place, name, names, used))
            {
                return false;
            }
        }

        return reader.TokenType == JsonTokenType.EndObject;
    }

    private static bool HasTwin(ReadOnlySpan<byte> name, ReadOnlySpan<byte> earlier, int start, ReadOnlySpan<int> ends, bool ignoreCase)
    {
        var from = 0;
        foreach (var absolute in ends)
        {
            var end = absolute - start;
            var other = earlier[from..end];
            if (other.Length == name.Length && (ignoreCase ? System.Text.Ascii.EqualsIgnoreCase(other, name) : other.SequenceEqual(name)))
            {
                return true;
            }

            from = end;
        }

        return false;
    }

    private bool ReadValue(ref Utf8JsonReader reader, Place place, ReadOnlySpan<byte> name, byte[] names, int used)
    {
        var inner = Inner(place, name);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return !IsField(place, name) && ReadObject(ref reader, inner, names, used);
            case JsonTokenType.StartArray:
                return !IsField(place, name) && inner == Place.Elsewhere && ReadArray(ref reader, names, used);
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.String when IsField(place, name):
                return reader.ValueSpan.Length <= MaxFieldBytes && Keep(place, name, reader.GetString()!);
            case JsonTokenType.String:
                return inner == Place.Elsewhere && IsSound(ref reader, names, used);
            default:
                return inner == Place.Elsewhere && !IsField(place, name);
        }
    }

    private bool ReadArray(ref Utf8JsonReader reader, byte[] names, int used)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (!ReadValue(ref reader, Place.Elsewhere, default, names, used))
            {
                return false;
            }
        }

        return reader.TokenType == JsonTokenType.EndArray;
    }

    /// <summary>
    /// Unescaping is what finds a lone surrogate; the names' buffer has room, because an unescaped string is never longer.
    /// </summary>
    private static bool IsSound(ref Utf8JsonReader reader, byte[] names, int used) =>
        !reader.ValueIsEscaped || reader.CopyString(names.AsSpan(used)) >= 0;

    private static Place Inner(Place place, ReadOnlySpan<byte> name) => place switch
    {
        Place.Root when Is(name, "from"u8) => Place.From,
        Place.Root when Is(name, "recipient"u8) => Place.Recipient,
        Place.Root when Is(name, "conversation"u8) => Place.Conversation,
        Place.Root when Is(name, "channelData"u8) => Place.ChannelData,
        Place.ChannelData when Is(name, "tenant"u8) => Place.Tenant,
        _ => Place.Elsewhere,
    };

    private static bool IsField(Place place, ReadOnlySpan<byte> name) => place switch
    {
        Place.Root => Is(name, "type"u8)
            || Is(name, "id"u8)
            || Is(name, "name"u8)
            || Is(name, "replyToId"u8)
            || Is(name, "channelId"u8)
            || Is(name, "serviceUrl"u8)
            || Is(name, "timestamp"u8),
        Place.From => Is(name, "id"u8) || Is(name, "aadObjectId"u8) || Is(name, "role"u8),
        Place.Recipient => Is(name, "id"u8),
        Place.Conversation => Is(name, "id"u8) || Is(name, "tenantId"u8),
        Place.Tenant => Is(name, "id"u8),
        Place.ChannelData or Place.Elsewhere => false,
    };

    // Readers behind that mind the case would find nothing where others find a value.
    private static bool IsMisspelt(Place place, ReadOnlySpan<byte> name)
    {
        if (!IsField(place, name) && Inner(place, name) == Place.Elsewhere)
        {
            return false;
        }

        foreach (var spelt in Spelt)
        {
            if (name.SequenceEqual(spelt))
            {
                return false;
            }
        }

        return true;
    }

    private bool Keep(Place place, ReadOnlySpan<byte> name, string value)
    {
        // Ids become parts of addresses. Servers refuse control characters there, so that the answer to such a message could not be sent,
        // and ".." would lead to another address than that of the conversation.
        if (value.Any(char.IsControl) || (value.Length > 0 && value.All(letter => letter == '.' || char.IsWhiteSpace(letter))))
        {
            return false;
        }

        switch (place)
        {
            case Place.Root when Is(name, "type"u8): Type = value; break;
            case Place.Root when Is(name, "channelId"u8): ChannelId = value; break;
            case Place.Root when Is(name, "serviceUrl"u8): ServiceUrl = value; break;
            case Place.Root when Is(name, "timestamp"u8): Timestamp = value; break;
            case Place.Recipient: RecipientId = value; break;
            case Place.Conversation when Is(name, "id"u8): ConversationId = value; break;
            case Place.Conversation when Is(name, "tenantId"u8): ConversationTenant = value; break;
            case Place.Tenant: ChannelTenant = value; break;
            case Place.From when Is(name, "id"u8): FromId = value; break;
            case Place.From when Is(name, "aadObjectId"u8): FromAadObjectId = value; break;
            case Place.From when Is(name, "role"u8): FromRole = value; break;
            default: break;
        }

        return true;
    }

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> expected) =>
        name.Length == expected.Length && System.Text.Ascii.EqualsIgnoreCase(name, expected);

    private enum Place
    {
        Elsewhere,
        Root,
        From,
        Recipient,
        Conversation,
        ChannelData,
        Tenant,
    }
}
