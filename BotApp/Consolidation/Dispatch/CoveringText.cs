using BotApp.Basics;
using BotApp.Requests;

namespace BotApp.Consolidation.Dispatch;

/// <summary>The wording of the covering letter and the mail.</summary>
public static class CoveringText
{
    /// <summary>The paragraphs of the letter, also used as mail text.</summary>
    public static IReadOnlyList<string> Paragraphs(BatchView view, Language language)
    {
        var (kind, rows, scans) = (view.Batch.Kind.DisplayText(), view.Lines.Count, view.Lines.Sum(line => line.Proofs.Count));
        var applications = Phrase.Counted(rows, ("application", "applications"), ("आवेदन", "आवेदनों"));
        var documents = Phrase.Counted(scans, ("scanned document", "scanned documents"), ("स्कैन प्रति", "स्कैन प्रतियाँ"));
        var paragraph = view.Batch.Kind is RequestKind.Creation ? 3 : 4;
        return
        [
            new Phrase("To: The ACL Admin, Headquarters computer cell", "सेवा में: ACL एडमिन, मुख्यालय कंप्यूटर प्रकोष्ठ").In(language),
            new Phrase(
                $"Subject: {kind.English} – consolidated applications of {view.Office.Name}",
                $"विषय: {kind.Hindi} – {view.Office.Name} के समेकित आवेदन").In(language),
            new Phrase(
                $"Please find enclosed the consolidated template with {applications.English} and {documents.English}, in terms of "
                    + $"paragraph {paragraph} of Circular C. No. IV/16/22/2017-EDP dated 21.08.2017, for onward transmission to Saksham "
                    + "Seva. The applications have been verified and approved.",
                $"परिपत्र सी. सं. IV/16/22/2017-EDP दिनांक 21.08.2017 के पैरा {paragraph} के अनुसार {applications.Hindi} का समेकित "
                    + $"टेम्पलेट एवं {documents.Hindi} सक्षम सेवा को अग्रेषित करने हेतु संलग्न हैं। आवेदन "
                    + "सत्यापित एवं अनुमोदित हैं।").In(language),
            new Phrase(
                "The manifest lists every enclosure with its size and SHA-256. Kindly acknowledge receipt.",
                "मैनिफ़ेस्ट में प्रत्येक संलग्नक का आकार एवं SHA-256 दिया गया है। कृपया पावती दें।").In(language),
        ];
    }
}
