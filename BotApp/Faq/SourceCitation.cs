using System.Text.RegularExpressions;
using BotApp.Basics;

namespace BotApp.Faq;

/// <summary>
/// Translates source citations into Hindi. Entries store one English text, because numbers, dates and titles are the
/// same in both languages; only the words around them are translated.
/// </summary>
public static partial class SourceCitation
{
    // Longer phrases precede their own prefixes.
    private static readonly (string English, string Hindi)[] Translations =
    [
        ("How this assistant works", "इस सहायक की कार्यविधि"),
        ("No published source found (searched up to 22.11.2026)", "कोई प्रकाशित स्रोत नहीं मिला (22.11.2026 तक खोजा गया)"),
        (
            "Search up to 22.11.2026: no order found; press reports on Zoho, 2025",
            "22.11.2026 तक खोजा गया: कोई आदेश नहीं मिला; Zoho संबंधी समाचार, 2025"),
        ("(covers only SSO-ID, ICEGATE mail and ACES/GST mapping)", "(केवल SSO-ID, ICEGATE मेल एवं ACES/GST मैपिंग के संबंध में)"),
        (
            "Title of a CBIC template for non-government officers (content not seen)",
            "गैर-सरकारी अधिकारियों हेतु CBIC टेम्पलेट का शीर्षक (सामग्री नहीं देखी गई)"),
        ("Public article on the GST back office login (weak source)", "GST बैक ऑफिस लॉगिन पर सार्वजनिक लेख (कमज़ोर स्रोत)"),
        ("Public pages on the Rajasthan SSO portal", "राजस्थान SSO पोर्टल के सार्वजनिक पृष्ठ"),
        ("Press report on the migration of NIC mail to Zoho", "NIC मेल के Zoho पर स्थानांतरण का समाचार"),
        (
            "DG Systems direction of January 2024 on official mail (press report 28.01.2024)",
            "शासकीय मेल पर DG Systems का जनवरी 2024 का निदेश (समाचार 28.01.2024)"),
        ("E-mail Policy of the Government of India, 2024", "भारत सरकार की ई-मेल नीति, 2024"),
        ("NIC cyber guidelines circulated by the Department of Revenue", "राजस्व विभाग द्वारा परिचालित NIC साइबर दिशानिर्देश"),
        ("Chief Commissioner's plan of 19.05.2017", "मुख्य आयुक्त की योजना, 19.05.2017"),
        ("Migration notice of CBIC to GSTN back office", "CBIC के GSTN बैक ऑफिस पर माइग्रेशन की सूचना"),
        ("migration notice to GSTN back office", "GSTN बैक ऑफिस पर माइग्रेशन की सूचना"),
        (
            "SOP for creation of user ID in the GST back office, ADG Systems Chennai",
            "GST बैक ऑफिस में यूज़र ID बनाने की SOP, ADG Systems चेन्नई"),
        ("SOP of ADG Systems Chennai", "ADG Systems चेन्नई की SOP"),
        ("DG Systems presentation on access control", "एक्सेस कंट्रोल पर DG Systems की प्रस्तुति"),
        ("DG Systems letter", "DG Systems का पत्र"),
        ("Member (IT) advisory on AIO", "AIO पर सदस्य (IT) का परामर्श"),
        ("ACES roll-out note of 2010", "ACES लागू करने संबंधी टिप्पणी, 2010"),
        ("ACES ACL user manual v1.2 of 02.01.2009", "ACES ACL यूज़र मैनुअल v1.2, 02.01.2009"),
        ("ACES questions and answers of 2010", "ACES प्रश्नोत्तर, 2010"),
        ("CBEC website news flash, March 2017", "CBEC वेबसाइट की सूचना, मार्च 2017"),
        ("FAQ on GST portal login", "GST पोर्टल लॉगिन संबंधी प्रश्नोत्तर"),
        ("NIC mail services page", "NIC मेल सेवा पृष्ठ"),
        ("ICEGATE help page", "ICEGATE सहायता पृष्ठ"),
        ("Finance Ministry note", "वित्त मंत्रालय की टिप्पणी"),
        ("General Financial Rules 2017, Rule 286 (Form GFR 16)", "सामान्य वित्तीय नियम 2017, नियम 286 (फ़ॉर्म GFR 16)"),
        ("Official Languages Rules 1976, rules 7 and 11", "राजभाषा नियम 1976, नियम 7 एवं 11"),
        ("Customs Instruction", "सीमा शुल्क अनुदेश"),
        ("CERT-In Directions", "CERT-In निदेश"),
        ("JNCH Standing Order", "JNCH स्थायी आदेश"),
        ("DPDP Act 2023, s.7(i)", "DPDP अधिनियम 2023, धारा 7(i)"),
        ("DPDP Rules 2025, Rule 6", "DPDP नियम 2025, नियम 6"),
        ("IT Act 2000, s.70", "IT अधिनियम 2000, धारा 70"),
        ("Copy of the CBIC-GST portal", "CBIC-GST पोर्टल की प्रति"),
        ("copy of the CBIC-GST portal", "CBIC-GST पोर्टल की प्रति"),
        ("Circular C. No.", "परिपत्र सी. सं."),
        ("Instruction", "अनुदेश"),
        ("Advisory", "परामर्शिका"),
        ("Office order", "कार्यालय आदेश"),
        ("F. No.", "फा. सं."),
        ("(copy, cut)", "(अपूर्ण प्रति)"),
        ("(copies)", "(प्रतियाँ)"),
        ("(copy)", "(प्रति)"),
        ("(press report)", "(समाचार)"),
        ("(third party)", "(अन्य पक्ष)"),
        ("(gazette)", "(राजपत्र)"),
        (" dated ", " दिनांक "),
    ];

    /// <summary>The citation in both languages.</summary>
    public static Phrase Translate(string source)
    {
        var hindi = Translations.Aggregate(source, (text, word) => text.Replace(word.English, word.Hindi, StringComparison.Ordinal));
        return new Phrase(
            source,
            Paragraphs().Replace(
                hindi,
                match => match.Groups[2].Success ? $"पैरा {match.Groups[1]} एवं {match.Groups[2]}" : $"पैरा {match.Groups[1]}"));
    }

    [GeneratedRegex("¶([0-9]+)(?: and ¶([0-9]+))?")]
    private static partial Regex Paragraphs();
}
