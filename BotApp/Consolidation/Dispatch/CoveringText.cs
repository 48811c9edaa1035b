using System.Globalization;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Forms;

namespace BotApp.Consolidation.Dispatch;

/// <summary>The wording of the covering letter and the mail, in the order of an office letter.</summary>
public static class CoveringText
{
    public static readonly Phrase Salutation = new("Sir,", "महोदय,");

    public static readonly Phrase Yours = new("Yours faithfully,", "भवदीय,");

    public static string Number(BatchView view) => $"सं. / No. {view.Batch.Number}";

    /// <summary>The day the head sent the batch, in figures that read the same in both languages.</summary>
    public static string Date(BatchView view) =>
        $"दिनांक / Date: {OfficeTime.DayOf(view.Batch.MadeAt).ToString("dd.MM.yyyy", CultureInfo.InvariantCulture)}";

    public static IReadOnlyList<Phrase> Addressee(OfficeProfile profile) =>
    [
        new("To", "सेवा में,"),
        new("The ACL Admin, Headquarters computer cell,", "ACL एडमिन, मुख्यालय कंप्यूटर प्रकोष्ठ,"),
        profile.Name,
    ];

    public static Phrase Subject(BatchView view) => new(
        $"Subject: {view.Batch.Kind.DisplayText().English} – consolidated applications of {view.Office.Name} – reg.",
        $"विषय: {view.Batch.Kind.DisplayText().Hindi} – {view.Office.DisplayName.Hindi} के समेकित आवेदनों के संबंध में।");

    public static Phrase Opening(BatchView view)
    {
        var paragraph = FlowCatalog.TemplateFlowOf(view.Batch.Kind).Paragraph;
        var (rows, scans) = (Applications(view), Scans(view));
        return new(
            $"In terms of paragraph {paragraph} of Circular C. No. IV/16/22/2017-EDP dated 21.08.2017, "
            + $"the consolidated template with {rows.English} and {scans.English} is forwarded herewith for onward transmission to Saksham "
            + "Seva. The applications of the officers named below have been verified and approved.",
            $"परिपत्र सी. सं. IV/16/22/2017-EDP दिनांक 21.08.2017 के पैरा {paragraph} के अनुसार {rows.Hindi} का समेकित टेम्पलेट एवं "
            + $"{scans.Hindi} सक्षम सेवा को अग्रेषित करने हेतु संलग्न हैं। निम्नलिखित अधिकारियों के आवेदन सत्यापित एवं अनुमोदित हैं।");
    }

    /// <summary>The last paragraph, Hindi first.</summary>
    public static IReadOnlyList<string> Closing(BatchView view) =>
    [
        "मैनिफ़ेस्ट में प्रत्येक संलग्नक का आकार एवं SHA-256 दिया गया है। कृपया पावती देने का कष्ट करें।",
        "The manifest lists every enclosure with its size and SHA-256. Kindly acknowledge receipt.",
    ];

    /// <summary>Name, post and office of the signatory in both languages.</summary>
    public static IReadOnlyList<string> Signature(BatchView view)
    {
        var (hindi, english) = (view.MadeBy.HindiName, view.MadeBy.Name);
        return
        [
            hindi is null ? $"({english})" : $"({hindi} / {english})",
            view.SignedAs.Hindi,
            .. view.SignedAs.English == view.SignedAs.Hindi ? (string[])[] : [view.SignedAs.English],
        ];
    }

    public static string Enclosures(BatchView view)
    {
        var scans = Scans(view);
        return $"संलग्नक / Encl.: समेकित टेम्पलेट / consolidated template; {scans.Hindi} / {scans.English}; परिणाम पत्रक / results sheet; "
            + "मैनिफ़ेस्ट / manifest";
    }

    private static Phrase Applications(BatchView view) =>
        Phrase.Counted(view.Lines.Count, ("application", "applications"), ("आवेदन", "आवेदनों"));

    private static Phrase Scans(BatchView view) => Phrase.Counted(
        view.Lines.Sum(line => line.Attachments.Count), ("scanned document", "scanned documents"), ("स्कैन प्रति", "स्कैन प्रतियाँ"));
}
