using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Forms;

namespace BotApp.Requests.FlowWizard;

public static class FlowWizardCard
{
    private static readonly Phrase Title = new("Help me choose", "चुनने में सहायता");

    public static readonly IReadOnlyList<(Phrase Title, string Value)> Ever =
    [
        (new Phrase("Yes", "हाँ"), nameof(EverHad.Yes)),
        (new Phrase("No, never", "नहीं, कभी नहीं"), nameof(EverHad.No)),
        (new Phrase("Not sure", "निश्चित नहीं"), nameof(EverHad.NotSure)),
    ];

    public static readonly IReadOnlyList<(Phrase Title, string Value)> Works =
    [
        (new Phrase("Yes", "हाँ"), nameof(DoesItWork.Yes)),
        (new Phrase("No", "नहीं"), nameof(DoesItWork.No)),
        (new Phrase("Not sure, or I have none", "निश्चित नहीं, अथवा SSO-ID नहीं है"), nameof(DoesItWork.NotSure)),
    ];

    public static readonly IReadOnlyList<(Phrase Title, string Value)> Changed =
    [
        (new Phrase("Nothing", "कोई परिवर्तन नहीं"), nameof(WhatChanged.Nothing)),
        (new Phrase("I was promoted", "मेरी पदोन्नति हुई"), nameof(WhatChanged.Promoted)),
        (new Phrase("I moved to another office or charge", "मेरा कार्यालय अथवा कार्यभार बदला"), nameof(WhatChanged.Moved)),
        (new Phrase("I got additional charge", "मुझे अतिरिक्त कार्यभार मिला"), nameof(WhatChanged.AdditionalCharge)),
    ];

    public static CardContent Ask(Language language, Refusal? why = null) => new CardBuilder(language, Title)
        .Error(why)
        .Keeps<ChooseFlow>()
        .Choice(
            ChooseFlow.Ever,
            new Phrase("Have you ever had an SSO-ID?", "क्या आपकी SSO-ID पहले कभी बनी है?"),
            Ever,
            chosen: null,
            required: true,
            expanded: true)
        .Choice(
            ChooseFlow.Works,
            new Phrase("Does it work?", "क्या वह कार्य कर रही है?"),
            Works,
            chosen: null,
            required: true,
            expanded: true)
        .Choice(
            ChooseFlow.Changed,
            new Phrase("What has changed?", "क्या परिवर्तन हुआ है?"),
            Changed,
            chosen: null,
            required: true,
            expanded: true)
        .Submit<ChooseFlow>(new Phrase("Next", "आगे"))
        .ButtonWithInputs<ShowMenu>(new Phrase("Menu", "मेनू"))
        .Build();

    public static CardContent Advice(Language language, IReadOnlyList<FlowAdvice> flows)
    {
        var card = new CardBuilder(language, Title);
        foreach (var (flow, index) in flows.Select((flow, index) => (flow, index)))
        {
            card.Text(flows.Count == 1 ? flow.Why : Phrase.Same($"{index + 1}. ") + flow.Why);
        }

        foreach (var flow in flows)
        {
            var known = FlowCatalog.Of(flow.Kind);
            card.Button(known.WizardLabel, known.Start);
        }

        return card.Button<ShowMenu>(new Phrase("Menu", "मेनू")).Build();
    }
}

public sealed record AnswersIncomplete() : Refusal(new Phrase(
    "Please answer all three questions.", "कृपया तीनों प्रश्नों के उत्तर दें।"));
