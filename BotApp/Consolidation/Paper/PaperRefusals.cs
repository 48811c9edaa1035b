using BotApp.Basics;

namespace BotApp.Consolidation.Paper;

public sealed record UnderWayAlready(string Number, string Office) : Refusal(new Phrase(
    $"the same application is under way as {Number} ({Office})", $"यही आवेदन {Number} ({Office}) के रूप में पहले से प्रक्रिया में है"));

public sealed record SameAsRow(int Row) : Refusal(new Phrase(
    $"the same officer as in row {Row}", $"पंक्ति {Row} वाले ही अधिकारी"));

public sealed record OwnApplication() : Refusal(new Phrase(
    "your own application cannot be approved by yourself; please file it in this chat", "आप अपना आवेदन स्वयं अनुमोदित नहीं कर सकते; कृपया इसे इसी चैट में प्रस्तुत करें"));

public sealed record NoRowsInIt() : Refusal(new Phrase(
    "The template has no filled row. Please fill in one row per officer and send it again.",
    "टेम्पलेट में कोई भरी हुई पंक्ति नहीं है। कृपया प्रत्येक अधिकारी हेतु एक पंक्ति भरकर पुनः भेजें।"));

public sealed record TooManyApplications(int Rows) : Refusal(new Phrase(
    $"{Rows} rows are too many for one upload; please send at most {PaperApplications.MostRows} at a time.",
    $"एक बार में {Rows} पंक्तियाँ अधिक हैं; कृपया एक बार में अधिकतम {PaperApplications.MostRows} भेजें।"));

public sealed record RegisterChanged() : Refusal(new Phrase(
    "The register has changed since this card was drawn. Please look again before confirming.",
    "यह कार्ड बनने के बाद रजिस्टर बदल गया है। कृपया पुष्टि से पहले पुनः देखें।"));
