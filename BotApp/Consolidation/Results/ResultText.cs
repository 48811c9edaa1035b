using System.Text.RegularExpressions;
using BotApp.Basics;

namespace BotApp.Consolidation.Results;

/// <summary>Finds results in remarks as the computer cell writes them.</summary>
public static partial class ResultText
{
    // A remark with one of these words is not a success: the cell enters it on the batch card, with the reason.
    private static readonly string[] RejectionWords =
    [
        "reject", "not accept", "refus", "return", "resubmit", "re-submit", "deficien", "mismatch", "incorrect", "not created",
        "not updated", "not allot",
        "अस्वीकृत", "अस्वीकार", "लौटा", "त्रुटि", "वापस",
    ];

    public static bool IsRejection(string remark) => RejectionWords.Any(word => remark.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The SSO-ID in a remark such as "SSO-ID 99120000 created", or in one that is nothing but a number; null when there is none.
    /// </summary>
    public static string? FindSsoId(string remark)
    {
        var text = TypedText.Normalize(remark);
        return IsRejection(text) ? null
            : SsoIdAfterWord().Match(text) is { Success: true } named ? named.Groups["id"].Value
            : OnlyNumber().Match(text) is { Success: true } only ? only.Groups["id"].Value
            : null;
    }

    [GeneratedRegex(
        @"\b(?:sso[\s_-]*(?:user[\s_-]*)?id|user[\s_-]*id)\b[^0-9A-Za-z]*(?:(?:no|number|is|created|allotted|alloted|allocated"
            + @"|generated|issued|new|as)\b[^0-9A-Za-z]*)*(?<id>[A-Za-z]{0,4}[0-9][A-Za-z0-9._-]{2,28}[A-Za-z0-9])(?![A-Za-z0-9])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SsoIdAfterWord();

    [GeneratedRegex(
        @"^(?:(?:created|allotted|alloted|done|issued)\W*)?(?<id>[0-9]{6,9})(?:\W*(?:created|allotted|alloted|done|issued))?\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyNumber();
}
