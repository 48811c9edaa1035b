using BotApp.Basics;

namespace BotApp.Requests.Forms;

public sealed record DraftNotFound() : Refusal(new Phrase(
    "This form is no longer open. Nothing was sent; please begin again from the menu.",
    "यह फ़ॉर्म अब खुला नहीं है। कुछ भी भेजा नहीं गया; कृपया मेनू से पुनः आरंभ करें।"));

/// <param name="LastTouched">The day of the last change.</param>
/// <param name="Days">How long drafts are kept: personal data is not kept longer than somebody works on it.</param>
public sealed record DraftExpired(DateOnly LastTouched, int Days) : Refusal(new Phrase(
    $"You last worked on this form on {OfficeTime.DisplayText(LastTouched).English}. "
        + $"Unfinished forms are kept for {Days} days; its answers and scans have been removed. Nothing had been sent.",
    $"इस फ़ॉर्म पर आपने अंतिम बार {OfficeTime.DisplayText(LastTouched).Hindi} को कार्य किया था। अधूरे फ़ॉर्म {Days} दिन तक रखे जाते हैं; "
        + "इसके उत्तर एवं स्कैन हटा दिए गए हैं। कुछ भी भेजा नहीं गया था।"));

public sealed record AnswersChanged() : Refusal(new Phrase(
    "The answers have changed since this card was shown. Please check them once more; nothing was sent.",
    "यह कार्ड दिखाए जाने के बाद उत्तर बदल गए हैं। कृपया एक बार पुनः जाँच लें; कुछ भी भेजा नहीं गया।"));

public sealed record PendingAlready(string Number, Phrase Holder) : Refusal(new Phrase(
    $"Your request {Number} is already under way. It is with: {Holder.English}. A second request is not needed.",
    $"आपका अनुरोध {Number} पहले से प्रक्रिया में है। यह वर्तमान में इनके पास है: {Holder.Hindi}। दूसरे अनुरोध की आवश्यकता नहीं है।"));

public sealed record NoOffice() : Refusal(new Phrase(
    "Your office is not known yet, so the request has no head to go to. "
        + "Please ask the Headquarters computer cell to add you to the directory.",
    "आपका कार्यालय अभी ज्ञात नहीं है, इसलिए अनुरोध किसी प्रमुख को नहीं भेजा जा सकता। "
        + "कृपया मुख्यालय कंप्यूटर प्रकोष्ठ से निर्देशिका में जोड़ने का अनुरोध करें।"));

/// <summary>Circular ¶1: Inspector and above.</summary>
public sealed record BelowInspector(string? Id = null) : Refusal(new Phrase(
    "The circular covers Inspectors and above (¶1). For other staff please ask the Headquarters computer cell.",
    "परिपत्र निरीक्षक एवं उससे ऊपर के अधिकारियों पर लागू है (पैरा 1)। अन्य कर्मचारी कृपया मुख्यालय कंप्यूटर प्रकोष्ठ से संपर्क करें।"), Id);
