using System.Buffers;
using System.Text.RegularExpressions;

namespace BotApp.Conversation;

/// <summary>
/// Distinguishes a sentence that discloses a password from one that only mentions it: the keyword, possibly followed by "is", "है"
/// or a colon, is followed by something that is not an ordinary word.
/// </summary>
internal static partial class PasswordDetector
{
    private const int MaxWordsBetween = 5;

    /// <summary>
    /// Longer words are judged by their beginning: the patterns take quadratic time, and nobody types so long a password.
    /// </summary>
    private const int MaxWordLength = 200;

    private static readonly SearchValues<char> Symbols = SearchValues.Create("@#$%&*^~+!");

    // Words that may stand between the keyword and the password.
    private static readonly HashSet<string> FillerWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "is", "was", "are", "as", "to", "set", "changed", "reset", "kept", "now", "new", "old", "current", "my", "the", "for", "sso",
        "login", "id", "this",
        "hai", "he", "h", "tha", "rakha", "rakhi", "rakh", "diya", "kiya", "ye", "yeh", "mera", "apna", "naya", "purana", "ab", "ka",
        "set.", "=>", "->", ":", "=", "-", "ko", "se",
        "है", "था", "रखा", "यह", "मेरा", "अपना", "नया", "पुराना", "अब", "का", "को", "से", "किया", "दिया", "बदलकर",
    };

    private static readonly HashSet<string> CopulaWords = new(StringComparer.OrdinalIgnoreCase)
        { "is", "was", "are", "=", ":", "-", "->", "=>", "hai", "he", "tha", "to", "as", "rakha", "rakhi", "है", "था", "रखा" };

    private static readonly HashSet<string> PossessiveWords = new(StringComparer.OrdinalIgnoreCase)
        { "my", "mera", "meri", "our", "apna", "the", "sso", "login", "his", "her", "uska", "new", "naya", "मेरा", "अपना", "नया", "उसका" };

    // States a password can be in: "my password is wrong" is a complaint.
    private static readonly HashSet<string> DescriptiveWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "not", "no", "never", "still", "also", "always", "already", "again", "being", "be", "been", "getting", "going", "gone", "a", "an",
        "the", "to", "in", "on", "at", "by", "of", "for",
        "from", "with", "and", "or", "but", "if", "so", "too", "very", "just", "only", "my", "your", "our", "his", "her", "their", "what",
        "which", "who", "why", "how", "when", "where",
        "there", "that", "this", "it", "same", "different", "forgotten", "forgot", "forget", "lost", "expired", "expiring", "expires",
        "wrong", "incorrect", "invalid", "correct", "right", "valid",
        "locked", "blocked", "disabled", "inactive", "active", "old", "new", "weak", "strong", "long", "short", "required", "needed",
        "necessary", "mandatory", "compulsory", "optional", "asked",
        "asking", "requested", "changed", "reset", "updated", "set", "sent", "received", "given", "shared", "known", "unknown", "leaked",
        "compromised", "hacked", "stolen", "secret", "private",
        "confidential", "safe", "secure", "visible", "hidden", "working", "failing", "failed", "accepted", "rejected", "refused", "denied",
        "showing", "missing", "empty", "blank", "encrypted",
        "case", "alphanumeric", "numeric", "written", "saved", "stored", "ok", "okay", "fine", "good", "bad", "easy", "difficult",
        "problem", "issue", "error", "pending", "due", "over",
        "created", "generated", "made", "available", "unavailable", "allowed", "supposed", "mine", "yours", "help", "please", "pls",
        "urgent", "reset?", "change", "request", "query", "tomorrow", "today",
        "none", "nil", "na", "n/a", "unable", "cannot", "recovery", "policy", "expiry", "validity", "activation", "inactivity", "lock",
        "unlock", "default", "temporary", "initial", "first", "common", "unique",
        "kya", "kaise", "kab", "kyu", "kyun", "kyon", "kaun", "kahan", "kitne", "kitna", "nahi", "nahin", "nhi", "na", "galat", "sahi",
        "bhool", "bhul", "bhula", "gaya", "gya", "gayi", "yaad", "purana", "naya",
        "lock", "band", "expire", "khatam", "badalna", "badal", "badla", "reset", "chahiye", "pata", "malum", "maloom", "kisi", "sabko",
        "mera", "apna", "aapka", "hai", "ho", "hua", "raha", "rahi", "wala", "bhi",
        "to", "toh", "hi", "karna", "karwana", "lagta", "leak", "block", "kaam", "invalid", "bata", "batao", "dena", "diya", "de", "bhej",
        "update", "jaldi", "abhi", "ab", "sirf", "bahut", "ek", "do", "me", "mein", "se", "ko", "ka", "ki", "ke", "par", "liye",
    };

    /// <summary>Whether the text contains a password. Digits must be ASCII.</summary>
    public static bool ContainsPassword(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = words[at].Length > MaxWordLength ? words[at][..MaxWordLength] : words[at];
        }

        // Searched once and only when needed: every keyword asks whether a loss is mentioned before it.
        var firstLoss = new Lazy<int>(() => Array.FindIndex(words, word => Loss().IsMatch(word)));
        for (var at = 0; at < words.Length; at++)
        {
            if (Keyword().Match(words[at]) is { Success: true } keyword &&
                (IsInKeyword(keyword) || FollowsKeyword(words, at, keyword, firstLoss) || PrecedesKeyword(words, at)))
            {
                return true;
            }
        }

        return false;
    }

    // pwd:abc@123
    private static bool IsInKeyword(Match keyword) =>
        keyword.Groups["sign"].Length > 0
            && Trimmed(keyword.Groups["value"].Value) is { Length: >= 3 } value
            && !IsState(value)
            && !IsReference(value);

    // password is xyz, पासवर्ड है abc123, pwd = 1234, password Kochi@123
    private static bool FollowsKeyword(string[] words, int at, Match keyword, Lazy<int> firstLoss)
    {
        if (keyword.Groups["value"].Length > 0)
        {
            return false;
        }

        var (says, marked) = (keyword.Groups["sign"].Length > 0, keyword.Groups["sign"].Length > 0);
        for (var next = at + 1; next < words.Length && next <= at + 1 + MaxWordsBetween; next++)
        {
            if (FillerWords.Contains(words[next]) && next + 1 < words.Length)
            {
                says |= CopulaWords.Contains(words[next]);
                marked |= words[next] is ":" or "=" or "->" or "=>" or "-";
                continue;
            }

            var value = Trimmed(words[next]);
            if (value.Length < 3 || IsState(value) || IsReference(value))
            {
                return false;
            }

            if (value.All(char.IsAsciiDigit))
            {
                return value.Length >= 4 && (says || next == at + 1) && !IsYear(value) && (says || !MentionsLoss(firstLoss, at));
            }

            if (IsMixed(value))
            {
                return says || next == at + 1 || HasSymbol(value);
            }

            var isMine = at > 0 && PossessiveWords.Contains(words[at - 1]);
            var closes = next + 1 == words.Length || (next + 2 == words.Length && CopulaWords.Contains(Trimmed(words[next + 1])));
            return value.All(char.IsAsciiLetter)
                && closes
                && !MentionsLoss(firstLoss, at)
                && (marked || (isMine && (says || next + 2 == words.Length)));
        }

        return false;
    }

    // Kochi@123 is my password, abc@123 mera password hai
    private static bool PrecedesKeyword(string[] words, int at)
    {
        var isEnd = at + 1 == words.Length || (at + 2 == words.Length && CopulaWords.Contains(Trimmed(words[at + 1])));
        var back = at - 1;
        var linked = false;
        while (back > 0 && (PossessiveWords.Contains(words[back]) || CopulaWords.Contains(words[back])))
        {
            (linked, back) = (true, back - 1);
        }

        return isEnd
            && back >= 0
            && Trimmed(words[back]) is { Length: >= 4 } value
            && !IsReference(value)
            && IsMixed(value)
            && (linked || HasSymbol(value));
    }

    private static string Trimmed(string word) =>
        word.Trim('"', '\'', '“', '”', '‘', '’', '(', ')', '[', ']', '<', '>', ',', ';', '।').TrimEnd('.', '?');

    private static bool IsState(string word) => DescriptiveWords.Contains(word.TrimEnd('!', '.', '?'));

    private static bool IsMixed(string word) => word.Length is >= 4 and <= 64 &&
        ((word.Any(char.IsLetter) && word.Any(char.IsAsciiDigit)) || (HasSymbol(word) && word.Any(char.IsLetterOrDigit)));

    private static bool HasSymbol(string word) =>
        word.AsSpan()[..^1].ContainsAny(Symbols) || word[^1] is '@' or '#' or '$' or '%' or '&' or '*';

    /// <summary>Four digits such as 1994 or 2026 are a year, and no secret.</summary>
    public static bool IsYear(string digits) => digits.Length == 4 && digits[..2] is "19" or "20";

    private static bool MentionsLoss(Lazy<int> firstLoss, int before) => firstLoss.Value >= 0 && firstLoss.Value < before;

    // Tokens with letters and digits that are not passwords: addresses, dates, file and request numbers, forms, durations.
    private static bool IsReference(string word) => Reference().IsMatch(word);

    [GeneratedRegex(
        @"(?i)^[""'(\[]*(?:p+a+s+\W?w+[aeiou]*r*d+s?|passwd|pas+code|passphrase|pwd|psw?d|pass(?=[:=])|पासवर्ड|पासवर्ड्स|कूटशब्द"
            + @"|kut?shabd|kootshabd)(?<sign>[:=]+>?|-+>)?(?<value>.*?)[,.;)\]]*$")]
    private static partial Regex Keyword();

    [GeneratedRegex(@"(?i)^(?:forgo|lost|lose|reset|bh?o*u*l|yaad|recover|भूल|याद|रीसेट|रिसेट|unlock|lock)")]
    private static partial Regex Loss();

    [GeneratedRegex(@"(?ix)^(?:
        [\w.+-]+@(?:[\w-]+\.)+[a-z]{2,} | (?:https?:|www\.)\S+ | (?:[\w-]+\.)+(?:in|com|org|net)(?:/\S*)?
        | \d{1,2}[-/.](?:\d{1,2}|[a-z]{3,9})[-/.]\d{2,4} | \d{4}-\d{2}-\d{2}
        | [a-z]{2,8}-\d{4}-\d{4,8}-\d | \S*\d+/\S* | \S*/\S*\d+
        | \+?\d[\d-]{8,}\d
        | \d+(?:st|nd|rd|th|days?|din|hrs?|hours?|minutes?|mins?|times?|am|pm|x\d+|baar|chars?|characters?)
        | (?:gfr|gstr|rule|sec|section|para|form|aces|gst|sso|ssoid|sso-id|id|aio|cex15sys|windows|win|level|range|circle|s)[\W_]*\d+[a-z]?
        )$")]
    private static partial Regex Reference();
}
