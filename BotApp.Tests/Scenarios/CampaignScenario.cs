using BotApp.Campaigns;
using BotApp.Support;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Scenarios;

/// <summary>The steps of campaigns.</summary>
internal static class CampaignScenario
{
    /// <summary>The computer cell nudges the Superintendents; one of them opts out, and it is paused and resumed.</summary>
    public static async Task RunsCampaignAsync(this TestBot bot, TeamsChat superintendent)
    {
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Campaigns");
        await bot.Cyril.PressesAsync(
            "Preview", (PrepareCampaign.About, nameof(CampaignKind.Promotion)), (PrepareCampaign.Rank, "Superintendent"));
        await bot.Cyril.PressesAsync("Start");
        await superintendent.SeesAsync("Please update your designation");
        await superintendent.PressesAsync("This does not apply to me");
        await superintendent.PressesAsync("Send", (OptOutOfCampaign.Why, nameof(OptOutReason.NotConcerned)));
        await bot.Cyril.PressesAsync("Refresh");
        await bot.Cyril.PressesAsync("Pause");
        await bot.Cyril.PressesAsync("Resume");
    }

    /// <summary>A check-in by order list, answered before it starts.</summary>
    public static async Task AnswersListedCheckInAsync(this TestBot bot, TeamsChat officer)
    {
        await bot.Cyril.OpensMenuAsync();
        await bot.Cyril.PressesUnderMoreAsync("Campaigns");
        await bot.Cyril.PressesAsync("By an order list", (PrepareCampaign.About, nameof(CampaignKind.CheckIn)));
        await bot.Cyril.SendsFileAsync("order.xlsx", Order(("No.", "Name", "SSO-ID", "Office"), ("1", officer.Person.Name, "", "")));
        await bot.Cyril.PressesAsync("Preview for 1");
        var campaign = await bot.ReadAsync(db => db.Campaigns.Where(one => one.IsByList).Select(one => one.Id).SingleAsync());
        await officer.Person.PressesAsync(
            AnswerCheckIn.Verb, new { campaign = campaign.ToString("N"), says = nameof(CheckInAnswer.Works) });
    }

    /// <summary>As if the officer had been nudged and had answered that they leave.</summary>
    public static Task<bool> OptsOutOfCampaignAsync(this TestBot bot, TeamsChat officer, string remark) => bot.DoAsync(async db =>
    {
        var now = bot.Clock.GetUtcNow();
        var campaign = Campaign.Prepare(CampaignKind.Promotion, [], null, null, now);
        var member = CampaignMember.Create(campaign.Id, officer.Person.AadObjectId, now);
        member.RecordOptOut(OptOutReason.Leaving, remark, now);
        db.Campaigns.Add(campaign);
        db.CampaignMembers.Add(member);
        return await db.SaveAsync(now, default);
    });

    /// <summary>An order as an office writes it: a line with its number, the headings, and a row for each officer.</summary>
    public static byte[] Order(params (string, string, string, string)[] rows)
    {
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("Order");
        sheet.Cell(1, 1).SetValue("Establishment Order No. 50/2026");
        foreach (var (at, (serial, name, ssoId, office)) in rows.Index())
        {
            sheet.Cell(at + 2, 1).SetValue(serial);
            sheet.Cell(at + 2, 2).SetValue(name);
            sheet.Cell(at + 2, 3).SetValue(ssoId);
            sheet.Cell(at + 2, 4).SetValue(office);
        }

        using var file = new MemoryStream();
        workbook.SaveAs(file);
        return file.ToArray();
    }
}
