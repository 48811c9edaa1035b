using BotApp.Basics;

namespace BotApp.Approvals.Questions;

public sealed record AlreadyAnswered() : Refusal(new Phrase(
    "You have answered this question already; nothing was changed.",
    "आप इस प्रश्न का उत्तर पहले ही दे चुके हैं; कोई परिवर्तन नहीं किया गया।"));

public sealed record QueryAlreadyOpen() : Refusal(new Phrase(
    "A question to the officer is still open. Please wait for the answer.",
    "अधिकारी से एक प्रश्न का उत्तर अभी शेष है। कृपया उत्तर की प्रतीक्षा करें।"));
