using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;

namespace BotApp.Campaigns;

/// <summary>Campaigns for the computer cell and the Systems Manager: the list with the form, the preview and the progress.</summary>
public static class CampaignCard
{
    /// <summary>Offices offered on the form; beyond it the campaign is for all, or by an order list.</summary>
    public const int MaxOffices = 40;

    public static readonly Phrase Title = new("Campaigns", "अभियान");

    public static readonly IReadOnlyList<(Phrase Title, string Value)> Kinds =
        [.. Enum.GetValues<CampaignKind>().Select(kind => (kind.DisplayText(), kind.ToString()))];

    public static readonly IReadOnlyList<(Phrase Title, string Value)> Ranks =
        [.. Designations.Covered.Select(rank => (rank.DisplayText(), rank.ToString()))];

    public static CardContent List(
        Language language, IReadOnlyList<Campaign> campaigns, IReadOnlyList<Office> offices, Inputs typed, Refusal? why = null)
    {
        var card = new CardBuilder(language, Title).Error(why);
        foreach (var campaign in campaigns)
        {
            card.RowButton(NameOf(campaign) + Phrase.Same(" – ") + campaign.State.DisplayText(), new OpenCampaign(campaign.Id));
        }

        return card.Heading(new Phrase("New campaign", "नया अभियान"))
            .Choice(
                PrepareCampaign.About,
                new Phrase("What they are to do", "क्या करना है"),
                Kinds,
                typed.Text(PrepareCampaign.About),
                required: true)
            .MultiChoice(
                PrepareCampaign.Offices,
                new Phrase("Offices (none ticked: all)", "कार्यालय (कोई न चुनने पर: सभी)"),
                offices.Take(MaxOffices).Select(office => (office.ListName, office.Id.ToString("N"))),
                typed.Choices(PrepareCampaign.Offices))
            .More(offices.Count - MaxOffices)
            .Choice(
                PrepareCampaign.Rank,
                new Phrase("Designation (blank: Inspector and above)", "पदनाम (रिक्त: निरीक्षक एवं उससे ऊपर)"),
                Ranks,
                typed.Text(PrepareCampaign.Rank),
                required: false)
            .Submit<PrepareCampaign>(new Phrase("Preview", "पूर्वावलोकन"))
            .ButtonWithInputs(new Phrase("By an order list (.xlsx)", "आदेश की सूची (.xlsx) से"), new PrepareCampaign(ByList: true))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    public static CardContent Render(Language language, CampaignView view, Phrase? done = null)
    {
        var (campaign, card) = (view.Campaign, new CardBuilder(language, NameOf(view.Campaign)));
        if (done is not null)
        {
            card.Success(done);
        }

        card.Status(new Phrase("Campaign: ", "अभियान: ") + campaign.State.DisplayText());
        return campaign.State is CampaignState.Prepared ? Preview(card, view) : Progress(card, view);
    }

    private static CardContent Preview(CardBuilder card, CampaignView view)
    {
        var ends = OfficeTime.DisplayText(view.EndsAt ?? view.Campaign.PreparedAt);
        card.Facts(
                (new Phrase("Officers concerned", "संबंधित अधिकारी"), Phrase.Same($"{view.People}")),
                (new Phrase("Have filed already", "पहले ही प्रस्तुत"), Phrase.Same($"{view.Filed}")),
                (new Phrase("Will be nudged", "स्मरण कराया जाएगा"), Phrase.Same($"{view.Waiting}")),
                (new Phrase("Last first nudge, if started now", "अभी आरंभ करने पर प्रथम स्मरण पूर्ण"), ends))
            .Text(Phrase.Same(string.Join(", ", view.Names)))
            .More(view.Waiting - view.Names.Count);
        Offices(card, view, office => Phrase.Same($"{office.People}"));
        return card.Note(new Phrase(
                "Each in their own language, in office hours, at most once in three working days, until they file or opt out. "
                    + "Heads get the names that are left once a week.",
                "प्रत्येक अधिकारी को उसकी भाषा में, कार्यालय समय में, तीन कार्य दिवसों में अधिकतम एक बार, "
                    + "प्रस्तुत करने अथवा कारण बताने तक। शेष नाम सप्ताह में एक बार कार्यालय प्रमुख को भेजे जाते हैं।"))
            .Submit(new Phrase("Start", "आरंभ करें"), new ChangeCampaign(view.Campaign.Id, CampaignChange.Start))
            .Destructive(new Phrase("Discard", "हटाएँ"), new ChangeCampaign(view.Campaign.Id, CampaignChange.End))
            .Button<ShowCampaigns>(Title)
            .Build();
    }

    private static CardContent Progress(CardBuilder card, CampaignView view)
    {
        var filed = view.Campaign.Kind is CampaignKind.CheckIn
            ? new Phrase("Have answered", "उत्तर दिया")
            : new Phrase("Have filed", "प्रस्तुत किया");
        card.Facts(
            (new Phrase("Officers concerned", "संबंधित अधिकारी"), Phrase.Same($"{view.People}")),
            (new Phrase("Nudged at least once", "कम से कम एक बार स्मरण"), Phrase.Same($"{view.Nudged}")),
            (filed, Phrase.Same($"{view.Filed}")),
            (new Phrase("Does not apply, by their word", "स्वयं के अनुसार लागू नहीं"), Phrase.Same($"{view.OptedOut}")),
            (new Phrase("Still open", "शेष"), Phrase.Same($"{view.Waiting}")),
            (new Phrase("Not delivered in Teams", "Teams में अवितरित"), Phrase.Same($"{view.Undelivered}")));
        card.Facts(view.Answers.Select(line => (Said(line.Answer), Phrase.Same($"{line.Count}"))));
        card.Facts(view.OptOuts.Select(line => (line.Reason.DisplayText(), Phrase.Same($"{line.Count}"))));
        Offices(card, view, office => new Phrase(
            $"{office.Waiting} open of {office.People}", $"{office.People} में से {office.Waiting} शेष"));
        var id = view.Campaign.Id;
        if (view.Campaign.State is CampaignState.Running)
        {
            card.Button(new Phrase("Pause", "रोकें"), new ChangeCampaign(id, CampaignChange.Pause));
        }

        if (view.Campaign.State is CampaignState.Paused)
        {
            card.Submit(new Phrase("Resume", "पुनः जारी करें"), new ChangeCampaign(id, CampaignChange.Resume));
        }

        if (view.Campaign.State is not CampaignState.Ended)
        {
            card.Destructive(new Phrase("End", "समाप्त करें"), new ChangeCampaign(id, CampaignChange.End));
        }

        return card.Button(new Phrase("Refresh", "ताज़ा करें"), new OpenCampaign(id)).Button<ShowCampaigns>(Title).Build();
    }

    private static void Offices(CardBuilder card, CampaignView view, Func<CampaignOffice, Phrase> text)
    {
        if (view.Offices.Count > 0)
        {
            card.Heading(new Phrase("By office", "कार्यालयवार"))
                .Facts(view.Offices.Take(CampaignView.MaxOffices).Select(office => (office.Office, text(office))))
                .More(view.Offices.Count - CampaignView.MaxOffices);
        }
    }

    private static Phrase Said(CheckInAnswer answer) => answer switch
    {
        CheckInAnswer.Works => new("The SSO-ID works", "SSO-ID कार्य कर रही है"),
        CheckInAnswer.DoesNotWork => new("It does not work", "कार्य नहीं कर रही है"),
        CheckInAnswer.NeverHad => new("Never had one", "कभी नहीं थी"),
    };

    private static Phrase NameOf(Campaign campaign) =>
        campaign.Kind.DisplayText()
            + Phrase.Same(", ")
            + OfficeTime.DisplayText(OfficeTime.DayOf(campaign.StartedAt ?? campaign.PreparedAt));
}
