using System.Buffers;
using System.Net;

namespace BotApp.Excel;

/// <summary>Reads and changes single attributes of an XML tag; the rest of the tag is unchanged.</summary>
public static class XmlTag
{
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    public static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var name = FullName(tag);
        return name[(name.IndexOf(':') + 1)..];
    }

    /// <summary>The namespace prefix with its colon, or an empty string.</summary>
    public static string Prefix(ReadOnlySpan<char> tag)
    {
        var name = FullName(tag);
        return name[..(name.IndexOf(':') + 1)].ToString();
    }

    /// <summary>The unescaped value of an unprefixed attribute; null when it is missing.</summary>
    public static string? GetAttribute(ReadOnlySpan<char> tag, string name) =>
        Find(tag, name) is { } found ? WebUtility.HtmlDecode(tag[found.Value].ToString()) : null;

    /// <summary>The tag with the attribute set, added after the name when missing. The value must not need escaping.</summary>
    public static string SetAttribute(string tag, string name, string value) => Find(tag, name) is { } found
        ? string.Concat(tag.AsSpan(0, found.Value.Start.Value), value, tag.AsSpan(found.Value.End.Value))
        : tag.Insert(1 + FullName(tag).Length, $" {name}=\"{value}\"");

    public static string RemoveAttribute(string tag, string name) =>
        Find(tag, name) is { } found ? tag.Remove(found.Whole.Start.Value, found.Whole.End.Value - found.Whole.Start.Value) : tag;

    /// <summary>Escapes text for element content.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    private static ReadOnlySpan<char> FullName(ReadOnlySpan<char> tag)
    {
        var name = tag.TrimStart("</");
        var end = name.IndexOfAny(NameEnds);
        return end < 0 ? name : name[..end];
    }

    private static (Range Value, Range Whole)? Find(ReadOnlySpan<char> tag, string name)
    {
        var at = 1 + FullName(tag).Length;
        while (at < tag.Length)
        {
            var before = at;
            while (at < tag.Length && char.IsWhiteSpace(tag[at]))
            {
                at++;
            }

            var equals = tag[at..].IndexOf('=');
            if (equals < 0)
            {
                return null;
            }

            var found = tag.Slice(at, equals).Trim();
            var open = at + equals + tag[(at + equals)..].IndexOfAny('"', '\'');
            var close = open + 1 + tag[(open + 1)..].IndexOf(tag[open]);
            if (found.SequenceEqual(name))
            {
                return ((open + 1)..close, before..(close + 1));
            }

            at = close + 1;
        }

        return null;
    }
}
