using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.OfficeDirectory;
using BotApp.Requests;

namespace BotApp.Approvals;

/// <summary>Reasons why a request is not approved in bulk. They do not block: a head who has checked may still approve.</summary>
public static class Doubts
{
    /// <summary>Age in days from which an order counts as late at the time of filing.</summary>
    public const int LateAfterDays = 90;

    public static IReadOnlyList<Doubt> About(Request request, Known known) =>
    [
        .. Scan(known),
        .. Twin(known),
        .. Mobile(known),
        .. Standing(known.Maker),
        .. Name(request, known.Maker),
        .. Designation(request, known.Maker),
        .. Office(request, known.Office),
        .. SsoId(request, known.Maker),
        .. HasOne(request, known.Maker),
        .. Late(request),
    ];

    private static IEnumerable<Doubt> Scan(Known known) => known.Scans > 0 ? [] :
        [new Doubt("scan", new Phrase("No scan is attached.", "कोई स्कैन प्रति संलग्न नहीं है।"))];

    private static IEnumerable<Doubt> Twin(Known known) => known.Twins is not [var number, ..] ? [] :
        [new Doubt("twin", new Phrase(
            $"Same name and date of birth as in {number}: perhaps the same person twice.",
            $"नाम एवं जन्म तिथि {number} के समान हैं: संभवतः एक ही व्यक्ति का दोहरा अनुरोध।"))];

    // The same person under two names has already been flagged as a duplicate.
    private static IEnumerable<Doubt> Mobile(Known known) => known.SameMobile.Except(known.Twins).FirstOrDefault() is not { } number ? [] :
        [new Doubt("mobile", new Phrase(
            $"The same mobile number as in {number}, another officer's request.",
            $"मोबाइल नंबर वही है जो {number} में अन्य अधिकारी का है।"))];

    private static IEnumerable<Doubt> Standing(Officer maker) => maker.Standing is OfficeDirectory.Standing.Confirmed ? [] :
        [new Doubt("registered", new Phrase(
            "Self-registered: name, designation and office are the officer's own statements. Your approval confirms that the officer belongs to your office.",
            "स्वयं पंजीकृत: नाम, पदनाम एवं कार्यालय अधिकारी द्वारा स्वयं बताए गए हैं। आपके अनुमोदन से पुष्टि होगी कि अधिकारी आपके कार्यालय के हैं।"))];

    private static IEnumerable<Doubt> Name(Request request, Officer maker) =>
        PersonKey.NameOf(request.Answers) is not { } answered || PersonKey.OfName(answered) == PersonKey.OfName(maker.Name) ? [] :
        [new Doubt("name", new Phrase(
            $"The name differs from the directory: {answered} / {maker.Name}.",
            $"नाम निर्देशिका से भिन्न है: {answered} / {maker.Name}।"))];

    private static IEnumerable<Doubt> Designation(Request request, Officer maker)
    {
        var answered = ((string[])[TemplateField.Designation, TemplateField.OldDesignation, TemplateField.NewDesignation])
            .Select(field => Designations.Parse(request.Answers[field]))
            .Where(designation => designation is not OfficeDirectory.Designation.Other)
            .ToList();
        return answered.Count == 0 || maker.Designation is OfficeDirectory.Designation.Other || answered.Contains(maker.Designation) ? [] :
            [new Doubt("designation", new Phrase(
                $"The designation differs from the directory: {answered[0].Words().English} / {maker.Designation.Words().English}.",
                $"पदनाम निर्देशिका से भिन्न है: {answered[0].Words().Hindi} / {maker.Designation.Words().Hindi}।"))];
    }

    private static IEnumerable<Doubt> Office(Request request, string office) =>
        request.Answers[TemplateField.Office] is not { } answered || Letters(answered) is var one && Letters(office) is var other
            && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal)) ? [] :
        [new Doubt("office", new Phrase(
            $"The office differs from the directory: {answered} / {office}.",
            $"कार्यालय निर्देशिका से भिन्न है: {answered} / {office}।"))];

    private static IEnumerable<Doubt> SsoId(Request request, Officer maker) =>
        request.Answers[TemplateField.SsoId] is not { } answered || maker.SsoId is not { Length: > 0 } known || answered == known ? [] :
        [new Doubt("sso-id", new Phrase("The SSO-ID differs from the directory.", "SSO-ID निर्देशिका से भिन्न है।"))];

    // It may have been recorded after filing: by a result of another batch, or by a directory import.
    private static IEnumerable<Doubt> HasOne(Request request, Officer maker) =>
        request.Kind is not RequestKind.Creation || maker.SsoId is not { Length: > 0 } ? [] :
        [new Doubt("has-one", new Phrase(
            "An SSO-ID is already recorded for this officer; no fresh application may be sent (¶2).",
            "इस अधिकारी के नाम SSO-ID पहले से दर्ज है; नया आवेदन न भेजा जाए (पैरा 2)।"))];

    private static IEnumerable<Doubt> Late(Request request)
    {
        var order = OfficeTime.FromIso(request.Answers[TemplateField.OrderDate]) ?? OfficeTime.FromIso(request.Answers[TemplateField.EffectiveDate]);
        return order is not { } day || OfficeTime.DayOf(request.SubmittedAt).DayNumber - day.DayNumber is not (> LateAfterDays and var days) ? [] :
            [new Doubt("late", new Phrase(
                $"Filed late: the order is {days} days old.",
                $"विलंब से प्रस्तुत: आदेश {days} दिन पुराना है।"))];
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToUpperInvariant();
}
