using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Forms;

namespace BotApp.Campaigns;

/// <summary>What a campaign says to officers and to their heads.</summary>
public static class NudgeCard
{
    public static readonly Phrase RemarkLabel = new("In your words (optional)", "अपने शब्दों में (वैकल्पिक)");

    private static readonly Phrase Opening = new(
        "It takes a few minutes; what you type is kept until you submit it.",
        "इसमें कुछ ही मिनट लगते हैं; आपके उत्तर प्रस्तुत करने तक सुरक्षित रहते हैं।");

    public static CardContent Render(Language language, Campaign campaign) => campaign.Kind switch
    {
        CampaignKind.CheckIn => CheckIn(language, campaign.Id),
        CampaignKind.Promotion => File(
            language,
            campaign,
            new Phrase("Please update your designation", "कृपया अपना पदनाम अद्यतन कराएँ"),
            new Phrase(
                "After a promotion, the designation behind your SSO-ID has to be updated urgently (circular ¶4).",
                "पदोन्नति के पश्चात आपकी SSO-ID का पदनाम शीघ्र अद्यतन कराया जाना है (परिपत्र, पैरा 4)।")),
        CampaignKind.Transfer => File(
            language,
            campaign,
            new Phrase("Please file your charge report", "कृपया अपनी कार्यभार रिपोर्ट प्रस्तुत करें"),
            new Phrase(
                "After a transfer, the relief or joining report tells the computer cell to unmap and map you (circular ¶5).",
                "स्थानांतरण के पश्चात कार्यमुक्ति अथवा कार्यग्रहण रिपोर्ट के आधार पर कंप्यूटर प्रकोष्ठ मैपिंग हटाता "
                    + "और नई मैपिंग करता है (परिपत्र, पैरा 5)।")),
    };

    public static CardContent OptOutForm(Language language, Guid campaign, Inputs typed, Refusal? why = null) =>
        new CardBuilder(language, new Phrase("This does not apply to me", "यह मुझ पर लागू नहीं है"))
            .Error(why)
            .Choice(
                OptOutOfCampaign.Why,
                new Phrase("Why?", "कारण"),
                Enum.GetValues<OptOutReason>().Select(reason => (reason.DisplayText(), reason.ToString())),
                typed.Text(OptOutOfCampaign.Why),
                required: true,
                expanded: true)
            .TextInput(
                OptOutOfCampaign.Remark,
                RemarkLabel,
                typed.Text(OptOutOfCampaign.Remark),
                required: false,
                OptOutOfCampaign.MaxRemarkLength,
                multiline: true)
            .Note(new Phrase("The computer cell sees the reason.", "कारण कंप्यूटर प्रकोष्ठ को दिखाई देता है।"))
            .Submit(new Phrase("Send", "भेजें"), new OptOutOfCampaign(campaign, WithReason: true))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    public static CardContent OptedOut(Language language) =>
        new CardBuilder(language, new Phrase("Recorded", "दर्ज किया गया"))
            .Success(new Phrase(
                "You will not be reminded of this again. If it applies after all, the menu has the way to file it.",
                "आपको इसका पुनः स्मरण नहीं कराया जाएगा। यदि यह फिर भी लागू हो, तो मेनू से प्रस्तुत करें।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    public static CardContent Thanks(Language language) =>
        new CardBuilder(language, new Phrase("Thank you", "धन्यवाद"))
            .Success(new Phrase(
                "It is recorded that your SSO-ID works. Please keep it active (circular ¶1).",
                "दर्ज किया गया कि आपकी SSO-ID कार्य कर रही है। कृपया इसे सक्रिय रखें (परिपत्र, पैरा 1)।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    /// <summary>The campaign has ended, or does not name this officer.</summary>
    public static CardContent Over(Language language) =>
        new CardBuilder(language, new Phrase("Nothing to do", "कोई कार्य शेष नहीं"))
            .Text(new Phrase("This reminder is settled or over.", "यह स्मरण पूर्ण अथवा समाप्त हो चुका है।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    /// <summary>To a head: those of the own offices who have not filed.</summary>
    public static CardContent Stragglers(Language language, Stragglers stragglers)
    {
        var title = stragglers.Kind is CampaignKind.CheckIn
            ? new Phrase("Not answered yet: ", "अब तक उत्तर नहीं: ")
            : new Phrase("Not filed yet: ", "अब तक प्रस्तुत नहीं: ");
        return new CardBuilder(language, title + stragglers.Kind.DisplayText())
            .Text(Phrase.Counted(
                stragglers.Count,
                ("officer of your office was reminded and has not done it", "officers of your office were reminded and have not done it"),
                ("अधिकारी को स्मरण कराया गया, कार्य शेष है", "अधिकारियों को स्मरण कराया गया, कार्य शेष है")))
            .Text(Phrase.Same(string.Join(", ", stragglers.Names)))
            .More(stragglers.Count - stragglers.Names.Count)
            .Note(new Phrase(
                "Please ask them to open the assistant in Teams. You get this list once a week while the campaign runs.",
                "कृपया उन्हें Teams में सहायक खोलने हेतु कहें। अभियान जारी रहने तक यह सूची सप्ताह में एक बार आती है।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(title + Phrase.Same($"{stragglers.Count}"));
    }

    private static CardContent File(Language language, Campaign campaign, Phrase title, Phrase why)
    {
        var flow = FlowCatalog.Of(campaign.Kind.RequestKind()!.Value);
        return new CardBuilder(language, title)
            .Text(why)
            .Text(Opening)
            .Submit(flow.MenuLabel ?? flow.Name, flow.Start)
            .Button(new Phrase("This does not apply to me", "यह मुझ पर लागू नहीं है"), new OptOutOfCampaign(campaign.Id))
            .Build(title);
    }

    private static CardContent CheckIn(Language language, Guid campaign)
    {
        var title = new Phrase("Does your SSO-ID work?", "क्या आपकी SSO-ID कार्य कर रही है?");
        return new CardBuilder(language, title)
            .Text(new Phrase(
                "Every officer keeps the SSO-ID active (circular ¶1). Please sign in once and press what is true.",
                "प्रत्येक अधिकारी को अपनी SSO-ID सक्रिय रखनी है (परिपत्र, पैरा 1)। कृपया एक बार साइन-इन कर सही विकल्प दबाएँ।"))
            .Button(new Phrase("Yes, it works", "हाँ, कार्य कर रही है"), new AnswerCheckIn(campaign, CheckInAnswer.Works))
            .Button(new Phrase("No", "नहीं"), new AnswerCheckIn(campaign, CheckInAnswer.DoesNotWork))
            .Button(new Phrase("I never had one", "मेरे पास कभी नहीं थी"), new AnswerCheckIn(campaign, CheckInAnswer.NeverHad))
            .Button(new Phrase("This does not apply to me", "यह मुझ पर लागू नहीं है"), new OptOutOfCampaign(campaign))
            .Note(new Phrase("Never type a password here.", "यहाँ पासवर्ड कभी न लिखें।"))
            .Build(title);
    }
}
