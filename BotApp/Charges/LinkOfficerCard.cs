using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Navigation;

namespace BotApp.Charges;

public static class LinkOfficerCard
{
    public static readonly IReadOnlyList<(Phrase Title, string Value)> Halves =
        [(new Phrase("Forenoon", "पूर्वाह्न"), "Forenoon"), (new Phrase("Afternoon", "अपराह्न"), "Afternoon")];

    /// <summary>The link officers named so far, and the form to name one.</summary>
    public static CardContent Render(
        Language language,
        LinkOfficerView view,
        LinkOfficerInput? typed = null,
        Refusal? why = null,
        Phrase? done = null,
        bool isBelowPost = false)
    {
        var card = new CardBuilder(language, new Phrase("Link officer", "लिंक अधिकारी")).Error(why);
        if (done is not null)
        {
            card.Success(done);
        }

        if (isBelowPost)
        {
            card.Warning(new Phrase(
                "This officer is below the rank of the post. If you meant somebody else, press “End” and name another officer.",
                "ये अधिकारी इस पद से कनिष्ठ हैं। यदि किसी अन्य अधिकारी को नामित करना था, तो “समाप्त करें” दबाकर पुनः नामित करें।"));
        }

        if (view.Posts.Count == 0)
        {
            return card
                .Text(new Phrase(
                    "You hold no post of your own for which a link officer can be named.",
                    "आपके पास ऐसा कोई नियमित पद नहीं है जिसके लिए लिंक अधिकारी नामित किया जा सके।"))
                .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
                .Build();
        }

        foreach (var link in view.Links)
        {
            card.Facts(
                (
                    link.Post + Phrase.Same($": {link.Officer}"),
                    OfficeTime.DisplayText(OfficeTime.DayOf(link.From))
                        + Phrase.Same(" – ")
                        + OfficeTime.DisplayText(OfficeTime.DayOf(link.Until.AddTicks(-1)))));
            card.RowButton(new Phrase($"End: {link.Officer}", $"समाप्त करें: {link.Officer}"), new EndLinkOfficer(link.ChargeId));
        }

        if (view.Officers.Count == 0)
        {
            return card
                .Text(new Phrase(
                    "The directory has no other officer who can be named. Please ask the computer cell.",
                    "निर्देशिका में नामित किए जाने योग्य कोई अन्य अधिकारी नहीं है। कृपया कंप्यूटर प्रकोष्ठ से संपर्क करें।"))
                .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
                .Build();
        }

        var search = ChoiceSearch.Find([.. view.OfficerEntries], typed?.Find, entry => $"{entry.Title.English} {entry.Title.Hindi}");
        return card
            .Text(new Phrase(
                "On these days the link officer decides in your place, and the record shows that it was for you. "
                    + "Nobody may decide on their own request, not even as link officer.",
                "लिंक अधिकारी इन दिनों में आपके स्थान पर निर्णय लेंगे; अभिलेख में यह आपके स्थान पर लिया गया निर्णय दर्ज होगा। "
                    + "कोई भी अपने अनुरोध पर निर्णय नहीं ले सकता, लिंक अधिकारी के रूप में भी नहीं।"))
            .Keeps<NameLinkOfficer>()
            .Choice(
                NameLinkOfficer.Post,
                new Phrase("Post", "पद"),
                view.Posts.Select(post => post.Entry),
                typed?.Post ?? view.Posts[0].Id.ToString("N"),
                required: true)
            .Choice(
                NameLinkOfficer.Officer,
                new Phrase("Link officer", "लिंक अधिकारी"),
                search.Shown,
                typed?.Officer,
                required: true)
            .FindInput(search, new Phrase("name or designation", "नाम अथवा पदनाम"))
            .DateInput(NameLinkOfficer.From, new Phrase("From (first day)", "से (प्रथम दिन)"), typed?.From, required: true)
            .DateInput(NameLinkOfficer.Until, new Phrase("Until (last day)", "तक (अंतिम दिन)"), typed?.Until, required: true)
            .Submit<NameLinkOfficer>(new Phrase("Name", "नामित करें"))
            .FindButton(search, new ShowLinkOfficers())
            .ButtonWithInputs<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    /// <summary>To the link officer; <paramref name="link"/> names the officer they act for.</summary>
    public static CardContent Named(Language language, LinkLine link, Phrase office) =>
        new CardBuilder(language, new Phrase("You are the link officer", "आप लिंक अधिकारी नामित हैं"))
            .Facts(
                (new Phrase("Post", "पद"), PostChoice.WithOffice(link.Post, office)),
                (new Phrase("In place of", "जिनके स्थान पर"), Phrase.Same(link.Officer)),
                (
                    new Phrase("Days", "दिन"),
                    OfficeTime.DisplayText(OfficeTime.DayOf(link.From))
                        + Phrase.Same(" – ")
                        + OfficeTime.DisplayText(OfficeTime.DayOf(link.Until.AddTicks(-1)))))
            .Text(new Phrase(
                "On these days requests waiting for this post come to you, and the record shows for whom you decided. "
                    + "You cannot decide on your own request, not even as link officer.",
                "इन दिनों में इस पद पर लंबित अनुरोध आपको प्राप्त होंगे तथा अभिलेख में लिखा जाएगा कि निर्णय किनके स्थान पर लिया गया। "
                    + "आप अपने अनुरोध पर निर्णय नहीं ले सकते, लिंक अधिकारी के रूप में भी नहीं।"))
            .Button<ShowQueue>(new Phrase("My queue", "मेरे पास लंबित"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build(new Phrase($"You are the link officer for {link.Post.English}", $"आप {link.Post.Hindi} के लिंक अधिकारी नामित हैं"));

    public static CardContent Ended(Language language, Phrase post, Phrase office) =>
        new CardBuilder(language, new Phrase("You are no longer the link officer", "आप अब लिंक अधिकारी नहीं हैं"))
            .Text(
                PostChoice.WithOffice(post, office)
                    + new Phrase(": requests waiting there no longer come to you.", ": वहाँ लंबित अनुरोध अब आपको प्राप्त नहीं होंगे।"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    /// <summary>The cell or the Systems Manager proposes a change of a head's charge by office order.</summary>
    public static CardContent Change(
        Language language,
        IReadOnlyList<PostChoice> posts,
        ChangeChargeInput typed,
        Refusal? why = null,
        Phrase? done = null)
    {
        var card = new CardBuilder(language, new Phrase("Charge of a head", "प्रमुख का कार्यभार")).Error(why);
        if (done is not null)
        {
            card.Success(done);
        }

        return card
            .Text(new Phrase(
                "The queue and open requests move on the date and half-day you enter: forenoon when the office opens, "
                    + "afternoon when it closes.",
                "लंबित अनुरोध दी गई तिथि के पूर्वाह्न (कार्यालय खुलने पर) अथवा अपराह्न (कार्यालय बंद होने पर) से अंतरित होंगे।"))
            .Keeps<ChangeCharge>()
            .Choice(ChangeCharge.Post, new Phrase("Post", "पद"), posts.Select(post => post.Entry), typed.Post, required: true)
            .Choice(
                ChangeCharge.Change,
                new Phrase("Change", "परिवर्तन"),
                Enum.GetValues<ChargeChange>().Select(change => (change.DisplayText(), change.ToString())),
                typed.Change,
                required: true)
            .TextInput(
                ChangeCharge.Officer,
                new Phrase("Officer taking over (office mail address or name)", "कार्यभार लेने वाले अधिकारी (कार्यालयीन मेल पता अथवा नाम)"),
                typed.Officer,
                required: false,
                120)
            .DateInput(ChangeCharge.Day, new Phrase("Date", "तिथि"), typed.Day, required: true)
            .Choice(
                ChangeCharge.Half,
                new Phrase("Forenoon or afternoon", "पूर्वाह्न अथवा अपराह्न"),
                Halves,
                typed.Half ?? "Forenoon",
                required: true)
            .TextInput(
                ChangeCharge.Order,
                new Phrase("Number and date of the office order", "कार्यालय आदेश की संख्या एवं तिथि"),
                typed.Order,
                required: true,
                120)
            .Note(new Phrase(
                "A second person confirms it before anything changes: the Systems Manager or a head of another office.",
                "कोई भी परिवर्तन दूसरे अधिकारी (सिस्टम प्रबंधक अथवा अन्य कार्यालय के प्रमुख) की पुष्टि के बाद ही होगा।"))
            .Submit(new Phrase("Propose", "प्रस्तावित करें"), new ChangeCharge(IsSubmitted: true))
            .ButtonWithInputs<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }
}
