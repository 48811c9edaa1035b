namespace BotApp.Basics;

/// <summary>Two people acted at the same moment; the other one was first.</summary>
public sealed record ConcurrentChange() : Refusal(new Phrase(
    "Somebody else acted on this at the same moment. Your action was not recorded; this is the current state.",
    "इसी समय किसी अन्य अधिकारी ने कार्रवाई कर दी है। आपकी कार्रवाई दर्ज नहीं हुई; वर्तमान स्थिति इस प्रकार है।"));
