using BotApp.Basics;
using BotApp.OfficeDirectory.Duties;

namespace BotApp.Requests;

/// <summary>Also returned for other people's requests: their existence is not disclosed.</summary>
public sealed record RequestNotFound() : Refusal(new Phrase(
    "This request was not found among those you may see. Please check the number.",
    "यह अनुरोध आपको उपलब्ध अनुरोधों में नहीं मिला। कृपया संख्या जाँच लें।"));

public sealed record OwnRequest() : Refusal(new Phrase(
    "You cannot decide on your own request. It is waiting for another officer.",
    "आप अपने ही अनुरोध पर निर्णय नहीं ले सकते। यह दूसरे अधिकारी के पास लंबित है।"));

/// <summary>Doubt counts as the same person, and the request goes one post higher.</summary>
public sealed record MayBeOwnRequest() : Refusal(new Phrase(
    "You cannot act on this request: a name, SSO-ID, mobile number, e-mail or service book entry in it is also yours, "
        + "so it may be your own. It has gone to another officer or to the next higher post.",
    "आप इस अनुरोध पर कार्रवाई नहीं कर सकते: इसमें दिया गया नाम, SSO-ID, मोबाइल नंबर, ई-मेल अथवा सेवा पुस्तिका का विवरण आपका भी है, "
    + "अतः यह आपका अपना अनुरोध हो सकता है। यह दूसरे अधिकारी अथवा उच्चतर पद को भेज दिया गया है।"));

public sealed record NamedByApplicant() : Refusal(new Phrase(
    "You cannot decide on this request: you act, or acted since it was filed, as link officer for the officer who filed it. "
        + "It has gone to another officer or to the next higher post.",
    "आप इस अनुरोध पर निर्णय नहीं ले सकते: इसके प्रस्तुत होने के बाद से आप प्रस्तुतकर्ता अधिकारी के लिंक अधिकारी रहे हैं। "
    + "यह दूसरे अधिकारी अथवा उच्चतर पद को भेज दिया गया है।"));

public sealed record UploadedWithoutScan() : Refusal(new Phrase(
    "You uploaded this paper application, so you can approve it only with its scan. Please attach the scan first.",
    "यह कागज़ी आवेदन आपने ही अपलोड किया है, अतः आप इसे स्कैन सहित ही अनुमोदित कर सकते हैं। कृपया पहले स्कैन संलग्न करें।"));

public sealed record DecidedByYou() : Refusal(new Phrase(
    "You decided on this request, so another officer of the computer cell or the Systems Manager must record its result.",
    "इस अनुरोध पर निर्णय आपका था, अतः परिणाम कंप्यूटर प्रकोष्ठ का अन्य अधिकारी अथवा सिस्टम प्रबंधक दर्ज करेंगे।"));

/// <summary>What a person is told whom a rule of the separation of duties keeps from acting.</summary>
public static class DutyRefusals
{
    public static Refusal ToRefusal(this DutyRule rule) => rule switch
    {
        DutyRule.OwnRequest => new OwnRequest(),
        DutyRule.MayBeApplicant => new MayBeOwnRequest(),
        DutyRule.NamedByApplicant => new NamedByApplicant(),
        DutyRule.UploadedWithoutScan => new UploadedWithoutScan(),
        DutyRule.DecidedBySamePerson => new DecidedByYou(),
    };
}

public sealed record NotYourOffice() : Refusal(new Phrase(
    "This request is not with you now. Only the current head of the officer's office can decide.",
    "यह अनुरोध अभी आपके पास नहीं है। केवल अधिकारी के कार्यालय के वर्तमान प्रमुख ही निर्णय ले सकते हैं।"));

public sealed record AlreadyDecided(Stage Now) : Refusal(new Phrase(
    $"Nothing was changed: this request is already “{Now.DisplayText().English}”.",
    $"कोई परिवर्तन नहीं किया गया: यह अनुरोध पहले से “{Now.DisplayText().Hindi}” है।"));

public sealed record TooLateToWithdraw(Stage Now) : Refusal(new Phrase(
    $"It can no longer be withdrawn: it is “{Now.DisplayText().English}”.",
    $"इसे अब वापस नहीं लिया जा सकता: यह “{Now.DisplayText().Hindi}” है।"));

public sealed record EndorsedByHead(DateTimeOffset EndorsedAt) : Refusal(new Phrase(
    $"The head of your office has marked it to the computer cell ({OfficeTime.DisplayText(EndorsedAt).English}), "
        + "so it can no longer be withdrawn. If it is wrong, please tell the head.",
    $"आपके कार्यालय प्रमुख इसे कंप्यूटर प्रकोष्ठ को पृष्ठांकित कर चुके हैं ({OfficeTime.DisplayText(EndorsedAt).Hindi}), "
        + "अतः इसे अब वापस नहीं लिया जा सकता। यदि इसमें त्रुटि है, तो कृपया प्रमुख को सूचित करें।"));

public sealed record NothingToCorrect() : Refusal(new Phrase(
    "There is nothing to correct in this request now.",
    "इस अनुरोध में अभी कोई सुधार अपेक्षित नहीं है।"));

public sealed record ReasonRequired(string FieldId) : Refusal(new Phrase(
    "Please write the reason, so that the officer knows what to do.",
    "कृपया कारण लिखें, ताकि अधिकारी को ज्ञात हो कि क्या करना है।"), FieldId);

public sealed record TooLateForPages(Stage Now) : Refusal(new Phrase(
    $"Pages can no longer be added: the request is “{Now.DisplayText().English}”.",
    $"अब कोई पृष्ठ नहीं जोड़ा जा सकता: अनुरोध “{Now.DisplayText().Hindi}” है।"));

public sealed record AlreadyEndorsed(DateTimeOffset At) : Refusal(new Phrase(
    $"This report was marked to the computer cell already on {OfficeTime.DisplayText(At).English}.",
    $"यह रिपोर्ट कंप्यूटर प्रकोष्ठ को पहले ही पृष्ठांकित की जा चुकी है ({OfficeTime.DisplayText(At).Hindi})।"));

public sealed record NothingToUndo() : Refusal(new Phrase(
    "There is no decision of yours to take back: it has moved on, or somebody else decided.",
    "वापस लेने योग्य आपका कोई निर्णय नहीं है: यह आगे बढ़ चुका है अथवा निर्णय किसी अन्य अधिकारी का था।"));

public sealed record TooLateToUndo() : Refusal(new Phrase(
    "A decision can be taken back within 10 minutes only. If it was wrong, please tell the computer cell.",
    "निर्णय केवल 10 मिनट के भीतर वापस लिया जा सकता है। त्रुटि हो तो कृपया कंप्यूटर प्रकोष्ठ को बताएँ।"));

public sealed record NewerRequestExists(string Number) : Refusal(new Phrase(
    $"The officer has filed a new request since ({Number}), so the refusal stays. Please decide on the new one.",
    $"अधिकारी इसके बाद नया अनुरोध ({Number}) प्रस्तुत कर चुके हैं, अतः अस्वीकृति यथावत् है। कृपया नए अनुरोध पर निर्णय लें।"));

public sealed record CorrectionInProgress() : Refusal(new Phrase(
    "The officer has begun to correct it; please wait for the corrected request.",
    "अधिकारी ने सुधार आरंभ कर दिया है; कृपया संशोधित अनुरोध की प्रतीक्षा करें।"));

public sealed record ResultUnchanged(string Outcome) : Refusal(new Phrase(
    $"“{Outcome}” is already recorded. Please enter the correct result.", $"“{Outcome}” पहले से दर्ज है। कृपया सही परिणाम लिखें।"));

public sealed record ScanMissing(string Number) : Refusal(new Phrase(
    $"{Number} has no scan, so it is not sent. Please attach the scan, or leave it out of this batch.",
    $"{Number} में स्कैन प्रति नहीं है, अतः यह प्रेषित नहीं होगा। कृपया स्कैन संलग्न करें, अथवा इसे इस बैच में न रखें।"));

public sealed record TwoOfficersNeeded() : Refusal(new Phrase(
    "Two different officers decide together; these two may be one person.",
    "निर्णय दो भिन्न अधिकारी मिलकर लेते हैं; ये दोनों एक ही व्यक्ति हो सकते हैं।"));
