using BotApp.Basics;
using BotApp.Campaigns;
using BotApp.Conversation;
using BotApp.Support;
using BotApp.Uploads;

namespace BotApp.Cards;

/// <summary>The cards of campaigns; see <see cref="EveryCard"/>.</summary>
internal static class CampaignCards
{
    public static readonly IReadOnlyDictionary<string, Func<Language, CardContent>> ByName =
        new Dictionary<string, Func<Language, CardContent>>
        {
            ["CampaignCard.List"] = language => CampaignCard.List(
                language, [Promotion(), CheckIn()], [TestData.Division], Inputs.None, new CampaignKindMissing()),
            ["CampaignCard.Render.prepared"] = language => CampaignCard.Render(language, View(Promotion())),
            ["CampaignCard.Render.running"] = language => CampaignCard.Render(
                language, View(Started(Promotion())), new Phrase("Started", "आरंभ किया गया")),
            ["CampaignCard.Render.paused"] = language => CampaignCard.Render(language, View(Paused(CheckIn()))),
            ["CampaignCard.Render.ended"] = language => CampaignCard.Render(language, View(Ended(CheckIn()))),
            ["OrderListCard.Ask"] = language => OrderListCard.Ask(language, Promotion()),
            ["OrderListCard.Report"] = language => OrderListCard.Report(
                language,
                Staged(),
                Promotion(),
                new OrderMatch(
                    [TestData.Asha.Id, TestData.Binu.Id],
                    [
                        (new OrderRow(5, "Asha Menno", null, null), OrderDoubt.NotFound),
                        (new OrderRow(6, "Anil Kumar", null, "Aluva Division"), OrderDoubt.Several),
                        (new OrderRow(7, "Elsa Paul", "10200001", null), OrderDoubt.OtherName),
                    ])),
            ["OrderListCard.Report.clear"] = language => OrderListCard.Report(
                language, Staged(), Promotion(), new OrderMatch([TestData.Asha.Id], [])),
            ["NudgeCard.Render.promotion"] = language => NudgeCard.Render(language, Promotion()),
            ["NudgeCard.Render.transfer"] = language => NudgeCard.Render(language, Prepared(CampaignKind.Transfer)),
            ["NudgeCard.Render.check-in"] = language => NudgeCard.Render(language, CheckIn()),
            ["NudgeCard.OptOutForm"] = language => NudgeCard.OptOutForm(language, TestData.Id(9), Inputs.None, new OptOutReasonMissing()),
            ["NudgeCard.OptedOut"] = NudgeCard.OptedOut,
            ["NudgeCard.Thanks"] = NudgeCard.Thanks,
            ["NudgeCard.Over"] = NudgeCard.Over,
            ["NudgeCard.Stragglers"] = language => NudgeCard.Stragglers(
                language, new Stragglers(CampaignKind.Promotion, ["Asha Menon", "Binu Thomas"], 14)),
            ["NudgeCard.Stragglers.check-in"] = language => NudgeCard.Stragglers(
                language, new Stragglers(CampaignKind.CheckIn, ["Asha Menon"], 1)),
        };

    private static StagedWorkbook Staged() => new()
    {
        Id = TestData.Id(80),
        OfficerId = TestData.Anil.Id,
        Name = "Order 50-2026.xlsx",
        ReceivedAt = TestData.Noon,
    };

    private static Campaign Promotion() => Prepared(CampaignKind.Promotion);

    private static Campaign CheckIn() => Prepared(CampaignKind.CheckIn);

    private static Campaign Prepared(CampaignKind kind) =>
        Campaign.Prepare(kind, [], null, TestData.Anil.Id, TestData.Noon, id: TestData.Id(70 + (int)kind));

    private static Campaign Started(Campaign campaign)
    {
        campaign.Start(TestData.Noon);
        return campaign;
    }

    private static Campaign Paused(Campaign campaign)
    {
        Started(campaign).Pause();
        return campaign;
    }

    private static Campaign Ended(Campaign campaign)
    {
        Started(campaign).End(TestData.Noon);
        return campaign;
    }

    private static CampaignView View(Campaign campaign) => new(campaign, 120, 30, 4, 110, 2)
    {
        Names = campaign.State is CampaignState.Prepared ? ["Asha Menon", "Binu Thomas"] : [],
        Offices =
        [
            .. Enumerable.Range(1, 12).Select(number => new CampaignOffice(
                TestData.Division.DisplayName + Phrase.Same($" {number}"), 20, 13 - number)),
        ],
        OptOuts = campaign.State is CampaignState.Running ? [(OptOutReason.AlreadyDone, 3), (OptOutReason.Other, 1)] : [],
        Answers = campaign is { Kind: CampaignKind.CheckIn }
            ? [(CheckInAnswer.Works, 27), (CheckInAnswer.DoesNotWork, 2), (CheckInAnswer.NeverHad, 1)]
            : [],
        EndsAt = TestData.Noon.AddMinutes(25),
    };
}
