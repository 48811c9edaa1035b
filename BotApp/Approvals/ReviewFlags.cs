using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments.Screening;
using BotApp.Requests.Forms;
using BotApp.Templates;

namespace BotApp.Approvals;

/// <summary>Reasons why a request is not approved in bulk. They do not block: a head who has checked may still approve.</summary>
public static class ReviewFlags
{
    /// <summary>Age in days from which an order counts as late at the time of filing.</summary>
    public const int LateAfterDays = 90;

    public static IReadOnlyList<ReviewFlag> For(Request request, ReviewFacts known) =>
    [
        .. HeadsOwn(known),
        .. NoAttachment(known),
        .. UnusualDocument(known),
        .. Duplicate(known),
        .. Mobile(known),
        .. SelfRegistered(known.Maker),
        .. Name(request, known.Maker),
        .. Designation(request, known.Maker),
        .. Office(request, known.Office),
        .. SsoId(request, known.Maker),
        .. HasSsoId(request, known.Maker),
        .. Late(request),
    ];

    private static IEnumerable<ReviewFlag> HeadsOwn(ReviewFacts known) => known.HeadWhoMayBeApplicant is not { } head ? [] :
        [new ReviewFlag("heads-own", new Phrase(
            $"This may be an application of {head}, the head of the office, so it has come to you. Please compare it with the scan.",
            $"यह कार्यालय प्रमुख {head} का अपना आवेदन हो सकता है, अतः यह आपको भेजा गया है। कृपया इसे स्कैन से मिलाएँ।"))];

    private static IEnumerable<ReviewFlag> NoAttachment(ReviewFacts known) => known.AttachmentCount > 0 ? [] :
        [new ReviewFlag("scan", new Phrase("No scan is attached.", "कोई स्कैन प्रति संलग्न नहीं है।"))];

    private static IEnumerable<ReviewFlag> UnusualDocument(ReviewFacts known) =>
        known.Warnings is PdfWarnings.None || known.Warnings.DisplayText() is not { } found ? [] :
            [new ReviewFlag("document", new Phrase(
                $"A document is not a plain scan: {found.English}.",
                $"एक दस्तावेज़ सामान्य स्कैन नहीं है: {found.Hindi}।"))];

    private static IEnumerable<ReviewFlag> Duplicate(ReviewFacts known) => known.DuplicateNumbers is not [var number, ..] ? [] :
        [new ReviewFlag("twin", new Phrase(
            $"Same name and date of birth as in {number}: perhaps the same person twice.",
            $"नाम एवं जन्म तिथि {number} के समान हैं: संभवतः एक ही व्यक्ति का दोहरा अनुरोध।"))];

    // The same person under two names has already been flagged as a duplicate.
    private static IEnumerable<ReviewFlag> Mobile(ReviewFacts known) =>
        known.SameMobileNumbers.Except(known.DuplicateNumbers).FirstOrDefault() is not { } number ? [] :
            [new ReviewFlag("mobile", new Phrase(
                $"The same mobile number as in {number}, another officer's request.",
                $"मोबाइल नंबर वही है जो {number} में अन्य अधिकारी का है।"))];

    private static IEnumerable<ReviewFlag> SelfRegistered(Officer maker) =>
        maker.Status is not OfficeDirectory.DirectoryStatus.Registered ? [] :
            [new ReviewFlag("registered", new Phrase(
                "Self-registered: name, designation and office are the officer's own statements. "
                    + "Your approval confirms that the officer belongs to your office.",
                "स्वयं पंजीकृत: नाम, पदनाम एवं कार्यालय अधिकारी द्वारा स्वयं बताए गए हैं। "
                    + "आपके अनुमोदन से पुष्टि होगी कि अधिकारी आपके कार्यालय के हैं।"))];

    private static IEnumerable<ReviewFlag> Name(Request request, Officer maker) =>
        PersonKey.AnsweredName(request.Answers) is not { } answered || NameKey.Of(answered) == NameKey.Of(maker.Name) ? [] :
        [new ReviewFlag("name", new Phrase(
            $"The name differs from the directory: {answered} / {maker.Name}.",
            $"नाम निर्देशिका से भिन्न है: {answered} / {maker.Name}।"))];

    private static IEnumerable<ReviewFlag> Designation(Request request, Officer maker)
    {
        var answered = ((string[])[TemplateField.Designation, TemplateField.OldDesignation, TemplateField.NewDesignation])
            .Select(field => Designations.Parse(request.Answers[field]))
            .Where(designation => designation is not OfficeDirectory.Designation.Other)
            .ToList();
        return answered.Count == 0 || maker.Designation is OfficeDirectory.Designation.Other || answered.Contains(maker.Designation) ? [] :
            [new ReviewFlag("designation", new Phrase(
                $"The designation differs from the directory: {answered[0].DisplayText().English} / "
                    + $"{maker.Designation.DisplayText().English}.",
                $"पदनाम निर्देशिका से भिन्न है: {answered[0].DisplayText().Hindi} / {maker.Designation.DisplayText().Hindi}।"))];
    }

    private static IEnumerable<ReviewFlag> Office(Request request, string office) =>
        request.Answers[TemplateField.Office] is not { } answered || Letters(answered) is var one && Letters(office) is var other
            && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal)) ? [] :
        [new ReviewFlag("office", new Phrase(
            $"The office differs from the directory: {answered} / {office}.",
            $"कार्यालय निर्देशिका से भिन्न है: {answered} / {office}।"))];

    private static IEnumerable<ReviewFlag> SsoId(Request request, Officer maker) =>
        request.Answers[TemplateField.SsoId] is not { } answered || maker.SsoId is not { Length: > 0 } known || answered == known ? [] :
        [new ReviewFlag("sso-id", new Phrase("The SSO-ID differs from the directory.", "SSO-ID निर्देशिका से भिन्न है।"))];

    // It may have been recorded after filing: by a result of another batch, or by a directory import.
    private static IEnumerable<ReviewFlag> HasSsoId(Request request, Officer maker) =>
        !FlowCatalog.Of(request.Kind).CreatesSsoId || maker.SsoId is not { Length: > 0 } ? [] :
        [new ReviewFlag("has-one", new Phrase(
            "An SSO-ID is already recorded for this officer; no fresh application may be sent (¶2).",
            "इस अधिकारी के नाम SSO-ID पहले से दर्ज है; नया आवेदन न भेजा जाए (पैरा 2)।"))];

    private static IEnumerable<ReviewFlag> Late(Request request)
    {
        var order = OfficeTime.ParseIso(request.Answers[TemplateField.OrderDate])
            ?? OfficeTime.ParseIso(request.Answers[TemplateField.EffectiveDate]);
        return order is not { } day || OfficeTime.DayOf(request.SubmittedAt).DayNumber - day.DayNumber is not (> LateAfterDays and var days)
            ? []
            :
            [new ReviewFlag("late", new Phrase(
                $"Filed late: the order is {days} days old.",
                $"विलंब से प्रस्तुत: आदेश {days} दिन पुराना है।"))];
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();
}
