using System.Collections.Frozen;
using System.Text;

namespace BotApp.Dashboard;

/// <summary>
/// Recognizes "dashboard", "pending", "which office is late", "summary" in English, Hindi and Hindi in Latin letters. Only sentences that
/// consist of such words count, so that nothing else is taken for a question about figures.
/// </summary>
public static class DashboardWords
{
    private const int MaxWords = 9;

    /// <summary>In characters, before anything is normalized.</summary>
    private const int MaxLength = 120;

    private static readonly FrozenSet<string> Figures = FrozenSet.ToFrozenSet(
    [
        "dashboard", "dash", "figures", "overview", "statistics", "stats", "summary", "aankde", "ankde", "saransh", "sankshep",
        "डैशबोर्ड", "आँकड़े", "आंकड़े", "सारांश", "संक्षेप", "समरी", "स्थिति-सार",
    ]);

    private static readonly FrozenSet<string> Pending = FrozenSet.ToFrozenSet(
        ["pending", "pendency", "pendencies", "backlog", "lambit", "bakaya", "लंबित", "लम्बित", "पेंडिंग", "बकाया"]);

    private static readonly FrozenSet<string> Late = FrozenSet.ToFrozenSet(
    [
        "late", "overdue", "delayed", "delay", "slow", "slowest", "der", "deri", "vilamb", "vilambit", "peeche",
        "देर", "देरी", "विलंब", "विलंबित", "विलम्ब", "विलम्बित", "पीछे", "लेट",
    ]);

    private static readonly FrozenSet<string> Offices = FrozenSet.ToFrozenSet(
    [
        "office", "offices", "officewise", "division", "divisions", "section", "sections", "karyalaya", "karyalay", "daftar", "mandal",
        "total", "all", "kul", "कार्यालय", "कार्यालयों", "मंडल", "अनुभाग", "कुल", "सभी",
    ]);

    private static readonly FrozenSet<string> Around = FrozenSet.ToFrozenSet(
    [
        "which", "what", "who", "is", "are", "the", "of", "in", "by", "show", "me", "all", "how", "many", "much", "most", "wise", "today",
        "now", "total", "give", "see", "a", "an", "please", "list", "requests", "request", "cases", "work", "full", "whole",
        "office", "offices", "officewise", "division", "divisions", "section", "sections",
        "kaun", "kaunsa", "kon", "konsa", "sa", "si", "kis", "kitna", "kitne", "kitni", "kya", "hai", "hain", "h", "mein", "me", "mai",
        "sabse", "zyada",
        "ka", "ki", "ke", "se", "dikhao", "dikhaiye", "batao", "kul", "aaj", "karyalaya", "karyalay", "daftar", "mandal", "anurodh",
        "mamle", "kaam", "kahan",
        "कौन", "कौनसा", "कौन-सा", "सा", "किस", "कितना", "कितने", "कितनी", "क्या", "है", "हैं", "में", "सबसे", "ज़्यादा", "अधिक", "का",
        "की", "के", "से",
        "दिखाएँ", "दिखाएं", "दिखाओ", "बताएँ", "बताएं", "बताओ", "कुल", "आज", "कार्यालय", "कार्यालयों", "मंडल", "अनुभाग", "अनुरोध",
        "मामले", "कार्य", "कहाँ", "सभी",
    ]);

    /// <summary>Whether the text asks for figures or for offices, and not only for what is pending.</summary>
    public static bool NamesFigures(string text) =>
        WordsOf(text).Any(word => Figures.Contains(word) || Offices.Contains(word));

    /// <summary>Null when the text asks for something else.</summary>
    public static DashboardTopic? Parse(string text)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var words = WordsOf(text);
        if (words.Length is 0 or > MaxWords
            || !words.All(word => Figures.Contains(word) || Pending.Contains(word) || Late.Contains(word) || Around.Contains(word)))
        {
            return null;
        }

        return words.Any(Late.Contains) ? DashboardTopic.LateOffices
            : words.Any(word => Figures.Contains(word) || Pending.Contains(word)) ? DashboardTopic.Summary
            : null;
    }

    private static string[] WordsOf(string text) => text.Normalize(NormalizationForm.FormC).ToLowerInvariant()
        .Split([' ', ',', '.', '?', '!', '-', '।', ':'], StringSplitOptions.RemoveEmptyEntries);
}
