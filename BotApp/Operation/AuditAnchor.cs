using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BotApp.Operation;

/// <summary>Number and hash of the last audit line at some time, kept outside the database. Line 0 stands for an empty audit.</summary>
public sealed record AuditAnchor(long Line, string Hash)
{
    public static bool TryParse(string text, [NotNullWhen(true)] out AuditAnchor? anchor)
    {
        anchor = text.Split(':') is [var number, { Length: 64 } hash] && hash.All(char.IsAsciiHexDigit)
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var line)
                ? new AuditAnchor(line, hash)
                : null;
        return anchor is not null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Line}:{Hash}");
}
