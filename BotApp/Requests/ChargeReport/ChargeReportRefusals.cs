using BotApp.Basics;
using BotApp.Templates;

namespace BotApp.Requests.ChargeReport;

public sealed record SamePost() : Refusal(new Phrase(
    "Both charges are the same. Nobody is relieved from a post and joins the same post; please correct one of them.",
    "दोनों कार्यभार एक ही हैं। एक ही पद से कार्यमुक्ति एवं उसी पर कार्यग्रहण नहीं होता; "
        + "कृपया किसी एक को ठीक करें।"), ChargeReportFields.ToCharge);

/// <summary>Mapping follows the event: a report is signed on the day itself (GFR 2017, Rule 286).</summary>
public sealed record ReportDateInFuture(DateOnly Day) : Refusal(new Phrase(
    $"{OfficeTime.DisplayText(Day).English} is in the future. The report is signed on the day itself; please submit it then. "
        + "Your answers are kept as a draft.",
    $"{OfficeTime.DisplayText(Day).Hindi} भविष्य की तिथि है। रिपोर्ट उसी दिन हस्ताक्षरित होती है; कृपया उसी दिन प्रस्तुत करें। "
        + "आपके उत्तर मसौदे में सुरक्षित रहेंगे।"), ChargeReportFields.Day);

public sealed record ReportTooOld(DateOnly Day) : Refusal(new Phrase(
    $"{OfficeTime.DisplayText(Day).English} is more than a year ago. Please check the year; for an old case write to the computer cell.",
    $"{OfficeTime.DisplayText(Day).Hindi} एक वर्ष से अधिक पुरानी तिथि है। "
        + "कृपया वर्ष जाँच लें; पुराने मामले में कंप्यूटर प्रकोष्ठ को लिखें।"), ChargeReportFields.Day);

public sealed record OrderAfterReport(DateOnly Ordered, DateOnly Day) : Refusal(new Phrase(
    $"The order is dated {OfficeTime.DisplayText(Ordered).English}, after the report of {OfficeTime.DisplayText(Day).English}. "
        + "An order comes first; please check both dates.",
    $"आदेश की तिथि ({OfficeTime.DisplayText(Ordered).Hindi}) रिपोर्ट की तिथि ({OfficeTime.DisplayText(Day).Hindi}) के बाद की है। "
        + "आदेश रिपोर्ट से पूर्व का होना चाहिए; कृपया दोनों तिथियाँ जाँच लें।"), TemplateField.OrderDate);

public sealed record ChargeReportMissing() : Refusal(new Phrase(
    "Please attach the scan of the signed report first (¶5): the cell maps and unmaps only on a signed report.",
    "कृपया पहले हस्ताक्षरित रिपोर्ट की स्कैन प्रति संलग्न करें (पैरा 5): "
        + "प्रकोष्ठ केवल हस्ताक्षरित रिपोर्ट पर ही मैपिंग करता अथवा हटाता है।"));

public sealed record ReportNotChosen() : Refusal(new Phrase(
    "Please choose what has happened.", "कृपया चुनें कि क्या हुआ है।"), BeginChargeReport.What);

public sealed record NotOfYourOffice() : Refusal(new Phrase(
    "You can file a report only for officers of your own office.",
    "आप केवल अपने कार्यालय के अधिकारियों की रिपोर्ट प्रस्तुत कर सकते हैं।"), BeginChargeReport.Whom);
