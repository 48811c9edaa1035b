using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Retention;

/// <summary>A request and its legal hold, for the Systems Manager.</summary>
public static class HoldCard
{
    public static CardContent Show(Language language, Guid request, string number, bool isHeld, Refusal? why = null)
    {
        var card = new CardBuilder(language, new Phrase("Legal hold: ", "विधिक रोक: ") + Phrase.Same(number)).Error(why)
            .Text(isHeld
                ? new UnderLegalHold().Message
                : new Phrase(
                    "This request is deleted when its time is over. A legal hold keeps it and its scans until you lift it.",
                    "समय पूर्ण होने पर यह अनुरोध हटा दिया जाता है। विधिक रोक लगाने पर "
                        + "यह एवं इसके स्कैन रोक हटाए जाने तक सुरक्षित रहेंगे।"));
        PersonCard.HoldButton(card, request, isHeld);
        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }
}
