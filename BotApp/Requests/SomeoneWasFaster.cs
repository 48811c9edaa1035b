using BotApp.Basics;

namespace BotApp.Requests;

/// <summary>Two pressed at the same moment and the other was first.</summary>
public sealed record SomeoneWasFaster() : Refusal(new Phrase(
    "Somebody else acted on this at the same moment. Nothing of yours was recorded; this is how it stands now.",
    "इसी समय किसी अन्य अधिकारी ने कार्रवाई कर दी है। आपकी कार्रवाई दर्ज नहीं हुई; वर्तमान स्थिति इस प्रकार है।"));
