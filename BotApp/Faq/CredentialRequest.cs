using System.Text.RegularExpressions;
using BotApp.Basics;

namespace BotApp.Faq;

/// <summary>
/// Finds sentences that ask officers for a password, an OTP or a PIN. An answer is read as the office's own word, so one that asks for a
/// secret would hand accounts to its author. Sentences that forbid sending one pass.
/// </summary>
public static partial class CredentialRequest
{
    private const string Secrets =
        @"\bpass\s?(word|code|phrase)s?\b|\botps?\b|one[- ]time (code|pin)|\bpins?\b|\bcvv\b|पासवर्ड|ओ\s?टी\s?पी|कूटशब्द|\bपिन\b";

    public static bool IsIn(Phrase text) => IsIn(text.English) || IsIn(text.Hindi);

    private static bool IsIn(string text) => SentenceEnd().Split(text).Any(sentence =>
        Secret().IsMatch(sentence) && Asking().IsMatch(Forbidden().Replace(sentence, " ")));

    [GeneratedRegex(@"[.!?;।\r\n]+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(Secrets, RegexOptions.IgnoreCase)]
    private static partial Regex Secret();

    /// <summary>
    /// A verb of handing over with the secret as its object: behind the verb in English, before it in Hindi. Entering something counts only
    /// where the sentence names this chat.
    /// </summary>
    [GeneratedRegex(
        @"(?<!(?<!you )will )\b(send|share|tell|give|provide|forward|disclose|submit|reply with|read out)\b(?=.*(" + Secrets + "))"
            + "|(" + Secrets + @").*\b(send|share|tell|give|provide|forward|disclose|submit|read out) (it|them|this)\b"
            + @"|\b(enter|type|write|put)\b(?=.*(" + Secrets + @")).*\b(here|chat|reply|message|bot|assistant)\b"
            + @"|\b(bhej|bata|share kar)\w*|भेज(ें|िए|ो|कर|\s?दें)|बता(एँ|एं|इए|ओ|कर)|साझा कर(ें|िए|ो|\s?दें)|लिखें|लिखिए",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    /// <summary>The verb with the "never" or "not" that stands right before it.</summary>
    [GeneratedRegex(
        @"(\b(never|not|nobody|no one)|\w+n['’]t)\s+(\w+\s+){0,3}"
            + @"(send|share|tell|give|provide|forward|disclose|submit|reply with|read out|enter|type|write|put)\b"
            + @"|\b(mat|na|nahi|nahin)\s+(\w+\s+)?(bhej|bata|share kar)\w*"
            + @"|(?<!\w)(न|नहीं|मत|ना)\s+(\S+\s+)?(भेज\S*|बता\S*|साझा कर\S*|लिख\S*)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}
