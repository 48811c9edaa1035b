using System.Globalization;
using System.Text;

namespace BotApp.Conversation;

/// <summary>
/// Makes a file name safe to show, mail and save: one path segment without hidden, bidi or reserved characters; at most 120
/// characters and 240 bytes of UTF-8, extension kept. Never used as a storage path.
/// </summary>
public static class SafeFileName
{
    public const int MaxCharacters = 120;
    public const int MaxBytes = 240;
    private const int MaxExtensionLength = 10;
    private const string DefaultName = "scan";
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    private static readonly string[] ReservedNames =
        ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", .. Numbered("COM"), .. Numbered("LPT")];

    public static string Sanitize(string? name)
    {
        var segment = (name ?? "").Split('/', '\\')[^1];
        var visible = new StringBuilder();
        foreach (var rune in segment.EnumerateRunes().Where(IsVisible))
        {
            visible.Append(IsForbiddenOnDisk(rune) ? "_" : rune.ToString());
        }

        var clean = Shorten(Trim(visible.ToString().Normalize(NormalizationForm.FormC)));
        return clean.Length == 0 ? DefaultName
            : ReservedNames.Contains(clean.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase) ? "_" + clean
            : clean;
    }

    /// <summary>
    /// The name under which a fetched file is kept: a picture without a name is numbered, and the ending of a picture is that of its bytes.
    /// </summary>
    public static string For(IncomingFile file, FileFormat format, int number)
    {
        ArgumentNullException.ThrowIfNull(file);
        var name = string.IsNullOrWhiteSpace(file.Name) && format.IsPicture() ? $"Photo {number}" : Sanitize(file.Name);
        return format.IsPicture() && !format.IsEndingOf(name) ? Sanitize(Path.ChangeExtension(name, format.Ending())) : name;
    }

    /// <summary>Joiners stay: names in Devanagari and Malayalam are written with them.</summary>
    private static bool IsVisible(Rune rune) =>
        rune != Rune.ReplacementChar
        && (rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner
            || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));

    private static bool IsForbiddenOnDisk(Rune rune) => rune.IsAscii && "<>:\"|?*".Contains((char)rune.Value, StringComparison.Ordinal);

    /// <summary>Windows drops trailing dots and spaces; elsewhere a leading dot hides the file.</summary>
    private static string Trim(string name) => name.Trim().TrimEnd('.', ' ').TrimStart('.', ' ');

    private static string Shorten(string name)
    {
        var ending = Path.GetExtension(name);
        if (ending.Length > MaxExtensionLength)
        {
            ending = "";
        }

        var stem = name[..^ending.Length];
        if (Fits(stem, ending))
        {
            return name;
        }

        var kept = new StringBuilder();
        var letters = StringInfo.GetTextElementEnumerator(stem);
        while (letters.MoveNext() && Fits(kept.ToString() + letters.GetTextElement(), ending))
        {
            kept.Append(letters.GetTextElement());
        }

        return Trim(kept.ToString()) + ending;
    }

    private static bool Fits(string stem, string ending) =>
        stem.Length + ending.Length <= MaxCharacters && Encoding.UTF8.GetByteCount(stem) + Encoding.UTF8.GetByteCount(ending) <= MaxBytes;

    private static IEnumerable<string> Numbered(string device) => "0123456789\u00B9\u00B2\u00B3".Select(digit => device + digit);
}
