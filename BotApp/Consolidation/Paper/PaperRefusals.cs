using BotApp.Basics;

namespace BotApp.Consolidation.Paper;

public sealed record DuplicateApplication(string Number, string Office) : Refusal(new Phrase(
    $"the same application is already being processed as {Number} ({Office})",
    $"यही आवेदन {Number} ({Office}) के रूप में पहले से प्रक्रिया में है"));

public sealed record DuplicateOfRow(int Row) : Refusal(new Phrase(
    $"the same officer as in row {Row}", $"वही अधिकारी जो पंक्ति {Row} में हैं"));

public sealed record OwnApplication() : Refusal(new Phrase(
    "you cannot approve your own application; please file it in this chat",
    "आप अपना आवेदन स्वयं अनुमोदित नहीं कर सकते; कृपया इसे इसी चैट में प्रस्तुत करें"));

public sealed record OfficerAlreadyHasSsoId(string SsoIdMasked) : Refusal(new Phrase(
    $"an SSO-ID is already recorded for this officer ({SsoIdMasked}); no fresh application may be sent (¶2)",
    $"इस अधिकारी के नाम SSO-ID पहले से दर्ज है ({SsoIdMasked}); नया आवेदन न भेजा जाए (पैरा 2)"));

/// <summary>The same rule as for typed answers: no request may contain a secret.</summary>
public sealed record RowContainsSecret() : Refusal(new Phrase(
    "this looks like an Aadhaar number, a PAN, a password or an OTP; please remove it from the file; no application needs it",
    "यह आधार संख्या, पैन (PAN), पासवर्ड अथवा OTP प्रतीत होता है; कृपया इसे फ़ाइल से हटा दें, किसी आवेदन में इसकी आवश्यकता नहीं है"));

public sealed record NoFilledRows() : Refusal(new Phrase(
    "The template has no filled row. Please fill in one row per officer and send it again.",
    "टेम्पलेट में कोई भरी हुई पंक्ति नहीं है। कृपया प्रत्येक अधिकारी हेतु एक पंक्ति भरकर पुनः भेजें।"));

public sealed record TooManyApplications(int Rows) : Refusal(new Phrase(
    $"{Rows} rows are too many for one upload; please send at most {PaperApplications.MaxRows} at a time.",
    $"एक बार में {Rows} पंक्तियाँ अधिक हैं; कृपया एक बार में अधिकतम {PaperApplications.MaxRows} भेजें।"));

public sealed record RegisterChanged() : Refusal(new Phrase(
    "The register has changed since this card was shown. Please check again before confirming.",
    "यह कार्ड बनने के बाद रजिस्टर बदल गया है। कृपया पुष्टि से पहले पुनः देखें।"));
