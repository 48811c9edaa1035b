using System.Text;
using System.Text.RegularExpressions;

namespace BotApp.Templates.Detection;

/// <summary>
/// Recognises the heading of a column for a password, PIN, OTP, Aadhaar or PAN, in any Indian script, spelled out, abbreviated or
/// misspelled. Such a column is never asked, filled or read. A heading that only names one of them as a source ("Name as per
/// Aadhaar") or is about the post ("PIN code") is none.
/// </summary>
public static partial class SecretHeading
{
    public static bool Matches(string heading)
    {
        var words = Words(heading);
        var said = YesOrNo().Replace(Source().Replace(words, " "), " ").Trim();
        var asks = Question().IsMatch(said) && !Value().IsMatch(said);
        return (!asks && IsSecret(said)) || Urdu().IsMatch(heading) || heading.Split('/', '|', '\n').Any(IsIndian);
    }

    private static bool IsIndian(string part) =>
        IsIndian(IndicSkeleton.From(part), part.Any(letter => letter is >= '\u0900' and < '\u0980'));

    private static bool IsSecret(string words) =>
        Password().IsMatch(words) || OneTime().IsMatch(words) || Aadhaar().IsMatch(words) || Pan().IsMatch(words)
        || (UniqueId().IsMatch(words) && !UserId().IsMatch(words))
        || (Pin().IsMatch(words) && !Postal().IsMatch(words));

    /// पान in Devanagari is a leaf; the other scripts write PAN that way.
    private static bool IsIndian(string skeleton, bool devanagari) =>
        (!devanagari && IndianPan().IsMatch(skeleton))
        || (IndianSecret().IsMatch(IndianSource().Replace(skeleton, " "))
            && !(IndianQuestion().IsMatch(skeleton) && !IndianValue().IsMatch(skeleton)))
        || (IndianPin().IsMatch(skeleton) && !IndianPostal().IsMatch(skeleton));

    /// Latin words in small letters: "aadhaarNo" and "AADHAAR_NO" are two words, "P.A.N." is one; 0, @ and $ may stand for letters.
    private static string Words(string heading)
    {
        var text = Disguised().Replace(
            Possessive().Replace(Numbering().Replace(heading.Normalize(NormalizationForm.FormKC), ""), ""),
            "password");
        text = Abbreviated().Replace(text, match => match.Value.Replace(".", "", StringComparison.Ordinal) + " ");
        text = Hump().Replace(text, " ");
        var words = Word().Matches(text).Select(match => match.Value.ToLowerInvariant());
        return Letters().Replace(string.Join(' ', words), match => match.Value.Replace(" ", "", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\W*(?:[A-Za-z0-9]{1,3}\)|[0-9]{1,3}\.)")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"(?<=[A-Za-z])['’]s\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"p[a@4][s$5]{1,2}[\s_-]*w[o0]rd", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Disguised();

    [GeneratedRegex(@"(?<![A-Za-z])(?:[A-Za-z]\.){2,}[A-Za-z]?(?![A-Za-z])")]
    private static partial Regex Abbreviated();

    [GeneratedRegex(@"(?<=[a-z])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2,})|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")]
    private static partial Regex Hump();

    [GeneratedRegex("[A-Za-z]+|[0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b[a-z](?: [a-z])+\b")]
    private static partial Regex Letters();

    private const string Card = @"(?:e ?)?(?:a+d+h+a*r+\w*|pan)(?: card)?(?: (?:or |and )?(?:aadhaar|pan)(?: card)?)?";

    [GeneratedRegex(
        @"\b(?:(?:as|same as) (?:it )?(?:per|in|on|given in|given on|recorded in|mentioned in|printed on|appears in|appears on"
            + @"|appearing in|appearing on)|(?:linked|link|registered|seeded) (?:with|to|in)) (?:the |his |your |their )?"
            + Card
            + @"\b|\b"
            + Card
            + @" (?:linked|registered|seeded) (?=mobile|phone|e ?mail|bank)")]
    private static partial Regex Source();

    [GeneratedRegex(@"\b(?:yes (?:or )?no|y n|yn)\b")]
    private static partial Regex YesOrNo();

    [GeneratedRegex(@"^(?:(?:officer|applicant) )?(?:whether|is|has|have|does|did)\b")]
    private static partial Regex Question();

    [GeneratedRegex(@"\b(?:no|nos|num|number|if so|if yes|details?)\b")]
    private static partial Regex Value();

    [GeneratedRegex(
        @"\bp+a*s+ ?w+[a-z]{0,3}d+s?\b|pas+ ?wo?r?d|\b(?:pwd|pswd|psw|pass ?code|pass ?phrase|pass ?key)s?\b|^(?:login |user |mail "
            + @"|sso )?p ?w$|\b(?:id|login|user|mail|sso)(?: and)? pass(?: (?:no|num|number|mandatory|if any))*$|\b(?:credentials?"
            + @"|creds?)\b|\b(?:secret|security) (?:question|answer|code|pin|key|word)|\b(?:koot|kut|gupt) ?sha?bda?\b")]
    private static partial Regex Password();

    [GeneratedRegex(
        @"\b(?:[th]?otps?|one ?time ?(?:pass|pin|code|key)\w*|(?:verification|authentication|authenticator|confirmation|2 ?fa"
            + @"|mfa) (?:code|no|number|pin)|2 ?fa)\b")]
    private static partial Regex OneTime();

    [GeneratedRegex(@"a+d+h+a+r|\ba+d+h+a*r+|\baa+d+a+r|\bad+aa+r|\baa?dh\b|\buidai\b|\bunique identification\b|\bvirtual id\b")]
    private static partial Regex Aadhaar();

    [GeneratedRegex(@"\buid\b")]
    private static partial Regex UniqueId();

    [GeneratedRegex(@"\b(?:sso|user|login|ldap|emp|employee|officer|icegate|aces)\b")]
    private static partial Regex UserId();

    [GeneratedRegex(
        @"\b(?:e|my)?pans?\b(?! india)|\b(?:e|my)?pan(?:no|nos|num|number|card|id)\b|\bpermanent (?:account|a ?c) (?:no|nos|num"
            + @"|number)\b")]
    private static partial Regex Pan();

    [GeneratedRegex(@"\b[mt]?pins?\b(?! ?code)|\b(?:login|security|secret|upi|atm|token|dsc|card) pin\b")]
    private static partial Regex Pin();

    [GeneratedRegex(@"\b(?:address|postal|post|district|dist|state|city|town|village|residence|residential|place|area)\b")]
    private static partial Regex Postal();

    [GeneratedRegex(@"پاس\s*ورڈ|خفیہ|آدھار|\bپین\b|او\s*ٹی\s*پی")]
    private static partial Regex Urdu();

    // As IndicSkeleton writes them: पासवर्ड, कूट शब्द, गुप्त शब्द, संकेत शब्द, परवलीचा, രഹസ്യവാക്ക്, கடவுச்சொல், సంకేతపదం; ओटीपी, सत्यापन
    // कोड;
    // आधार; पैन, പാൻ, প্যান, स्थायी खाता संख्या; क्रेडेंशियल.
    [GeneratedRegex(
        @"pA?s+ ?(?:v|Oy?)[AE]?r?T|\bkT ?spt|kpt ?(?:spt|kT|pt)|snkt ?(?:spt|pt|kT)|prvlicA|rhsy|kTvc+l|\bO ?Ti ?pi\b|styApn k?k?T"
            + @"|\bAtAr|\bp(?:E|yA)n\b|stAyi (?:kAtA|lkA)|krTns|lAkin pAs\b")]
    private static partial Regex IndianSecret();

    // आधार के अनुसार, आधार में दर्ज, आधार से लिंक; आधार as "basis": पदोन्नति का आधार, के आधार पर, आधार वर्ष.
    [GeneratedRegex(
        @"\bAtAr (?:kArT )?(?:k nsAr|mn trc|s (?:link|cTA|cTi))|\b(?:cyn|niykti|ptnnti|stAnAntrn|knnA|tAv|vriytA) k[Ai]? AtAr"
            + @"|\bAtAr (?:vrs|pr)\b")]
    private static partial Regex IndianSource();

    [GeneratedRegex(@"\bpAn\b")]
    private static partial Regex IndianPan();

    [GeneratedRegex(@"^kyA\b")]
    private static partial Regex IndianQuestion();

    [GeneratedRegex(@"snkyA|n[nm](?:pr)?\b")]
    private static partial Regex IndianValue();

    [GeneratedRegex(@"\bpin\b(?! kT)")]
    private static partial Regex IndianPin();

    [GeneratedRegex(@"\b(?:ptA|cilA|TAk|rAcy)\b")]
    private static partial Regex IndianPostal();
}
