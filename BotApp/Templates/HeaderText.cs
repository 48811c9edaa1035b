using System.Text;
using System.Text.RegularExpressions;
using BotApp.Excel;

namespace BotApp.Templates;

/// <summary>
/// Recognizes a field from its heading, in English or Hindi. Deliberately strict: an ambiguous heading
/// ("Father's name") becomes a custom question, which is safe, whereas a wrong match would put wrong data under it.
/// </summary>
public static partial class HeaderText
{
    // The first match wins; English is matched without bracketed text.
    private static readonly (string Field, Regex English)[] English =
    [
        (TemplateField.Serial, Rule(@"(sl|s|sr|ser|serial|srl)( (no|nos|number|num|n))?|no|row no")),
        (TemplateField.RequestNumber, Rule(@"request (no|number|id)|bot request (no|number)")),
        (TemplateField.FirstName, Rule(@"(name( of( the)? (officer|official|applicant))? )?first( name)?|given name")),
        (TemplateField.MiddleName, Rule(@"(name( of( the)? (officer|official|applicant))? )?middle( name)?")),
        (TemplateField.LastName, Rule(@"(name( of( the)? (officer|official|applicant))? )?(last( name)?|surname|family name)")),
        (
            TemplateField.Name,
            Rule(
                @"(full )?name( of( the)? (officer|official|employee|applicant|user)s?)?( in full| in capital letters"
                    + @"| in block letters)?( as (in|per|recorded in)( the)? service (book|records?))?|(officer|employee"
                    + @"|applicant)s?( s)? (full )?name|name and surname")),
        (TemplateField.DateOfBirth, Rule(@"date of birth|dob|d o b|birth date")),
        (
            TemplateField.EffectiveDate,
            Rule(
                @"(effective date|date of effect|date of promotion|promotion date|with effect from|w e f)( of promotion)?"
                    + @"|date of joining (in|on|at|to) (the )?(new|promoted|present).*|date of (relief|relieving"
                    + @"|relief joining)( joining)?( or promotion)?")),
        (
            TemplateField.DateOfJoining,
            Rule(
                @"date of (joining|appointment|entry)( (in |into |to |in the |into the )?(service|department|dept"
                    + @"|government service|govt service))?|doj|d o j|joining date|date of first (joining|appointment)")),
        (
            TemplateField.OrderDate,
            Rule(
                @"(promotion |posting |transfer |office |establishment )?order date|date of( the)? (promotion |posting |transfer "
                    + @"|office |establishment )?order|order dated")),
        (
            TemplateField.OrderNumber,
            Rule(
                @"(promotion |posting |transfer |office |establishment )?order (no|number|ref no|reference)|(promotion|transfer"
                    + @"|posting) order|no of( the)? order")),
        (
            TemplateField.OldDesignation,
            Rule(
                @"(old|previous|earlier|former|existing) (designation|post|grade)|designation (before|prior to) promotion"
                    + @"|designation old")),
        (
            TemplateField.NewDesignation,
            Rule(
                @"(new|promoted|revised|updated) (designation|post|grade)|designation (on|after|upon) promotion|designation new"
                    + @"|promoted (to|as)|promoted to (the )?(grade|post) of")),
        (TemplateField.Designation, Rule(@"((present|current) )?(designation|desig|rank)( of( the)? officer)?|present post")),
        (TemplateField.Gender, Rule(@"gender|sex")),
        (
            TemplateField.Mobile,
            Rule(
                @"(registered |official |personal )?(mobile|cell)( phone)?( (no|number))?|(phone|telephone|contact"
                    + @"|contact phone) (no|number)|mobile phone|phone")),
        (
            TemplateField.Email,
            Rule(@"(official |office |gov in |govt |departmental )?(e ?mail|mail)( (id|address|ids))?|e ?mail (id|address) official")),
        (TemplateField.Commissionerate, Rule(@"(name of( the)? )?commissionerate( name)?")),
        (TemplateField.Range, Rule(@"(name of( the)? )?range( name)?|range code and name")),
        (
            TemplateField.Office,
            Rule(
                @"(name of( the)? )?(division|section|division section|section division|division or section|division branch section"
                    + @"|office|office of posting|division office|posting office|present office|place of posting office)( name)?")),
        (TemplateField.Location, Rule(@"(office |present )?location( city)?|station|city|place of posting|office location city|place")),
        (
            TemplateField.Application,
            Rule(
                @"applications?( s)?( (being used|used|needed|required|requested|to be used))?|(name of )?application( s)? (needed"
                    + @"|required|being used)|access (needed|required)( for)?")),
        (TemplateField.EmployeeCode, Rule(@"employee (code|id|no|number)|emp (code|id|no)")),
        (TemplateField.SsoId, Rule(@"(existing |current |officer s )?sso ?(id|user id|login|login id)|single sign on id")),
        (TemplateField.Remarks, Rule(@"remarks?( if any)?|comments?|reason remarks?")),
    ];

    private static readonly (string Field, string[] Hindi)[] Hindi =
    [
        (TemplateField.Serial, ["क्र सं", "क्रम सं", "क्रम संख्या", "क्रमांक", "क्र", "क्र संख्या"]),
        (TemplateField.RequestNumber, ["अनुरोध संख्या"]),
        (TemplateField.FirstName, ["प्रथम नाम", "पहला नाम"]),
        (TemplateField.MiddleName, ["मध्य नाम", "मध्यम नाम"]),
        (TemplateField.LastName, ["उपनाम", "अंतिम नाम", "कुलनाम"]),
        (TemplateField.Name, ["नाम", "अधिकारी का नाम", "पूरा नाम", "अधिकारी का पूरा नाम", "आवेदक का नाम"]),
        (TemplateField.DateOfBirth, ["जन्म तिथि", "जन्मतिथि", "जन्म की तारीख", "जन्म तारीख", "जन्म दिनांक"]),
        (TemplateField.EffectiveDate, ["पदोन्नति की तिथि", "पदोन्नति तिथि", "प्रभावी तिथि", "पदोन्नति की तारीख"]),
        (
            TemplateField.DateOfJoining,
            ["कार्यग्रहण तिथि", "कार्यग्रहण की तिथि", "नियुक्ति तिथि", "नियुक्ति की तिथि", "सेवा में प्रवेश की तिथि"]),
        (TemplateField.OrderDate, ["आदेश तिथि", "आदेश की तिथि", "आदेश दिनांक", "आदेश की तारीख"]),
        (TemplateField.OrderNumber, ["आदेश संख्या", "आदेश सं", "पदोन्नति आदेश संख्या"]),
        (TemplateField.OldDesignation, ["पुराना पदनाम", "पूर्व पदनाम", "पिछला पदनाम"]),
        (TemplateField.NewDesignation, ["नया पदनाम", "पदोन्नत पदनाम", "नवीन पदनाम"]),
        (TemplateField.Designation, ["पदनाम", "वर्तमान पदनाम"]),
        (TemplateField.Gender, ["लिंग"]),
        (TemplateField.Mobile, ["मोबाइल", "मोबाइल सं", "मोबाइल संख्या", "मोबाइल नं", "मोबाइल नंबर", "दूरभाष"]),
        (TemplateField.Email, ["ई मेल", "ईमेल", "ई मेल आईडी", "ईमेल आईडी", "ई मेल पता", "कार्यालयीन ई मेल", "सरकारी ई मेल"]),
        (TemplateField.Commissionerate, ["आयुक्तालय", "आयुक्तालय का नाम"]),
        (TemplateField.Range, ["परिक्षेत्र", "रेंज", "परिक्षेत्र रेंज"]),
        (TemplateField.Office, ["मंडल", "अनुभाग", "मंडल अनुभाग", "कार्यालय", "कार्यालय का नाम"]),
        (TemplateField.Location, ["स्थान", "तैनाती स्थान", "तैनाती का स्थान"]),
        (TemplateField.Application, ["एप्लिकेशन", "अपेक्षित एप्लिकेशन", "आवश्यक एप्लिकेशन"]),
        (TemplateField.EmployeeCode, ["कर्मचारी कोड", "कर्मचारी संख्या"]),
        (TemplateField.SsoId, ["एसएसओ आईडी"]),
        (TemplateField.Remarks, ["अभ्युक्ति", "अभ्युक्तियाँ", "टिप्पणी", "टिप्पणियाँ"]),
    ];

    /// <summary>The <see cref="TemplateField"/> of a heading, or null. A bilingual heading is recognized by its English half.</summary>
    public static string? RecognizeField(string header)
    {
        var words = Words(Brackets().Replace(header, " "));
        var english = string.Join(' ', words.Where(word => char.IsAscii(word[0])));
        if (english.Length > 0)
        {
            english = GenericGroup().Replace(english, "");
            return English.FirstOrDefault(rule => rule.English.IsMatch(english)).Field;
        }

        var hindi = string.Join(' ', words);
        return Hindi.FirstOrDefault(rule => rule.Hindi.Contains(hindi)).Field;
    }

    /// <summary>A key for an unknown heading, derived from its words and column.</summary>
    public static string DeriveKey(string header, int column)
    {
        var key = string.Concat(Words(header).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        return $"{(key.Length > 40 ? key[..40] : key)}_{CellRange.ColumnName(column)}";
    }

    /// <summary>Unicode NFC with single spaces.</summary>
    public static string Normalize(string header) => Spaces().Replace(header.Normalize(NormalizationForm.FormC), " ").Trim();

    /// <summary>A form for comparing headings and list entries, ignoring spaces, case and Unicode composition.</summary>
    public static string ToComparable(string heading) => Normalize(heading).ToUpperInvariant();

    /// <summary>The same for headings as people retype them: "Mobile no." equals "Mobile No", "Name*" equals "Name *".</summary>
    public static string ToComparableHeading(string heading) => ToComparable(Punctuation().Replace(heading, " "));

    /// <summary>Whether a heading added to a template is that of the SSO-ID: "SSO ID allotted", "New SSO-ID", "आबंटित SSO-ID".</summary>
    public static bool MentionsSsoId(string heading) => SsoIdHeading().IsMatch(heading);

    public static bool IndicatesRequired(string header) =>
        header.Contains('*', StringComparison.Ordinal) || Required().IsMatch(header);

    public static bool IndicatesOptional(string header) => Optional().IsMatch(header);

    public static bool IndicatesDate(string header) => Date().IsMatch(header) && !NotADate().IsMatch(header);

    public static bool IndicatesEmail(string header) => Email().IsMatch(header);

    public static bool IndicatesPhone(string header) => Phone().IsMatch(header);

    private static List<string> Words(string header) =>
        [.. Word().Matches(header.Normalize(NormalizationForm.FormC).ToLowerInvariant()).Select(match => match.Value)];

    private static Regex Rule(string pattern) => new($"^(?:{pattern})$", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200C\u200D]*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\([^)]*\)|\[[^\]]*\]")]
    private static partial Regex Brackets();

    [GeneratedRegex(
        @"\bsso[\s_-]*(?:user[\s_-]*)?(?:log ?in[\s_-]*)?id\b|\buser[\s_-]*id (?:allot|alloc|creat|issu|generat)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SsoIdHeading();

    [GeneratedRegex(@"[.:*]+")]
    private static partial Regex Punctuation();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(
        @"^(personal |service |posting |contact |office |officer |officer s )?(details|particulars)( of( the)? (officer|official"
            + @"|posting))? ")]
    private static partial Regex GenericGroup();

    [GeneratedRegex(@"\b(mandatory|compulsory)\b|अनिवार्य", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Required();

    [GeneratedRegex(
        @"\b(optional|if any|if applicable)\b|वैकल्पिक|यदि कोई हो|यदि लागू हो",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Optional();

    [GeneratedRegex(
        @"\b(date|dob|doj|dd[-/.]mm[-/.]yy(yy)?)\b|d\.o\.[bj]|दिनांक|तिथि|तारीख",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    // "Order no. and date" contains more than a date.
    [GeneratedRegex(
        @"(\bno\b\.?|\bnumber\b|\bname\b|\bplace\b|संख्या|सं\.).*(\band\b|&|/|,|एवं|तथा|और)|(\band\b|&|एवं|तथा|और)\s*(no\b|number\b"
            + @"|name\b|place\b|संख्या)|up ?to date",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotADate();

    [GeneratedRegex(@"\be[\s-]?mail\b|\bmail id\b|ई-?\s?मेल", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(
        @"\b(mobile|phone|telephone|whatsapp|contact no|contact number)\b|मोबाइल|दूरभाष",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
