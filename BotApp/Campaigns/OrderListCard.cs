using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Uploads;

namespace BotApp.Campaigns;

/// <summary>A campaign by order list: asks for the list, and shows whom it names and the doubts.</summary>
public static class OrderListCard
{
    /// <summary>Doubts listed; the others are counted.</summary>
    private const int MaxDoubts = 10;

    public static CardContent Ask(Language language, Campaign campaign) =>
        new CardBuilder(language, campaign.Kind.DisplayText() + new Phrase(": send the order list", ": आदेश की सूची भेजें"))
            .Text(new Phrase(
                "Attach the order as .xlsx in this chat within an hour. It needs a heading for the name or the SSO-ID; "
                    + "a column with the office helps where several officers have one name.",
                "आदेश को .xlsx के रूप में एक घंटे के भीतर इस चैट में संलग्न करें। इसमें नाम अथवा SSO-ID का शीर्षक हो; "
                    + "समान नाम होने पर कार्यालय का स्तंभ सहायक होता है।"))
            .Note(new Phrase(
                "Nobody is nudged before you have seen the preview.", "पूर्वावलोकन देखने से पहले किसी को स्मरण नहीं कराया जाता।"))
            .Button<ShowCampaigns>(CampaignCard.Title)
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    public static CardContent Report(Language language, StagedWorkbook staged, Campaign campaign, OrderMatch match)
    {
        var card = new CardBuilder(language, campaign.Kind.DisplayText() + new Phrase(": order list", ": आदेश की सूची"))
            .Text(Phrase.Same(staged.Name))
            .Facts(
                (new Phrase("Found in the directory", "निर्देशिका में मिले"), Phrase.Same($"{match.Officers.Count}")),
                (new Phrase("Rows with a doubt", "संदिग्ध पंक्तियाँ"), Phrase.Same($"{match.Doubts.Count}")));
        if (match.Doubts.Count > 0)
        {
            card.Warning(new Phrase(
                    "Rows with a doubt are left out. To include them, correct them in the file and send it again.",
                    "संदिग्ध पंक्तियाँ सम्मिलित नहीं होंगी। उन्हें सम्मिलित करने हेतु फ़ाइल में सुधार कर पुनः भेजें।"))
                .Facts(match.Doubts.Take(MaxDoubts).Select(one => (NameOf(one.Row), DisplayText(one.Doubt))))
                .More(match.Doubts.Count - MaxDoubts);
        }

        if (match.Officers.Count > 0)
        {
            card.Submit(
                new Phrase($"Preview for {match.Officers.Count}", $"{match.Officers.Count} हेतु पूर्वावलोकन"),
                new UseOrderList(staged.Id, campaign.Id));
        }

        return card.Button(new Phrase("Discard", "हटाएँ"), new DiscardWorkbook(staged.Id)).Build();
    }

    private static Phrase NameOf(OrderRow row) => new(
        $"Row {row.Row}: {row.Name ?? row.SsoId}", $"पंक्ति {row.Row}: {row.Name ?? row.SsoId}");

    private static Phrase DisplayText(OrderDoubt doubt) => doubt switch
    {
        OrderDoubt.NotFound => new("not in the directory", "निर्देशिका में नहीं"),
        OrderDoubt.Several => new("several officers have this name", "इस नाम के एकाधिक अधिकारी हैं"),
        OrderDoubt.OtherName => new("the SSO-ID belongs to another name", "SSO-ID किसी अन्य नाम की है"),
    };
}
