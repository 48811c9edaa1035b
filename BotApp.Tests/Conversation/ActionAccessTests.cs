using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BotApp.Conversation;

public sealed class ActionAccessTests
{
    private static readonly ActionAccess[] ForEverybody = [
        ActionAccess.Officers,
        ActionAccess.OfficersAfterRegistration,
        ActionAccess.Anybody
    ];

    /// <summary>Who may press what, in one list: an action that is opened further, or a new one that is restricted, shows here.</summary>
    [Fact]
    public async Task The_route_table_restricts_actions_to_roles()
    {
        await using var bot = await TestBot.StartAsync();
        var routes = bot.Services.GetServices<ActionRoute>().ToList();

        Assert.DoesNotContain(routes, route => route.Access is null);
        string[] expected =
        [
            "EditContact CellOrSystemsManager", "SaveContact CellOrSystemsManager", "ConfirmContact CellOrSystemsManager",
            "ShowUndelivered Cell", "RetryUndelivered Cell", "DismissUndelivered Cell",
            "ShowWorkList Cell", "OpenBatch HeadsCellOrSystemsManager", "OpenBatchDocuments CellOrSystemsManager", "ReceiveBatch Cell",
            "ForwardBatch Cell", "CompleteRow CellOrSystemsManager", "CorrectResult CellOrSystemsManager",
            "ShowTemplates Cell", "MapTemplate Cell", "SetHeaderRow Cell", "CorrectColumn Cell", "PreviewTemplate Cell",
            "LoadTemplate Cell",
            "CheckResults CellOrSystemsManager", "RecordResults CellOrSystemsManager", "CompleteWorkItem CellOrSystemsManager",
            "OpenWorkItem CellOrSystemsManager",
            "RemindHolders SystemsManager",
            "ShowTextProposals CellOrSystemsManager", "OpenTextProposal CellOrSystemsManager",
            "ConfirmTextProposal CellOrSystemsManager", "RefuseTextProposal CellOrSystemsManager",
            "ShowCalendar CellOrSystemsManager", "EditHolidays CellOrSystemsManager", "SaveHolidays CellOrSystemsManager",
            "EditSteps CellOrSystemsManager", "SaveSteps CellOrSystemsManager",
            "ShowDirectory CellOrSystemsManager", "ExportDirectory CellOrSystemsManager", "ProposeDirectory CellOrSystemsManager",
            "EditDirectory CellOrSystemsManager", "AddEntry CellOrSystemsManager", "PreviewAddition CellOrSystemsManager",
            "ReviseAddition CellOrSystemsManager", "ProposeAddition CellOrSystemsManager",
            "FindPerson CellOrSystemsManager", "ShowPerson CellOrSystemsManager", "ClosePerson CellOrSystemsManager",
            "ProposeErasure CellOrSystemsManager", "DecideErasure SystemsManager", "SetHold SystemsManager", "LiftHold SystemsManager",
            "ShowMore HeadsCellOrSystemsManager", "ShowDashboard HeadsCellOrSystemsManager", "ShowBatches HeadsCellOrSystemsManager",
            "ShowBatchWorkbook HeadsCellOrSystemsManager", "ShowBatchLetterText HeadsCellOrSystemsManager",
            "OfferBatchFiles HeadsCellOrSystemsManager",
            "ChangeCharge CellOrSystemsManager", "SendChargeProposal CellOrSystemsManager",
            "DiscardChargeProposal CellOrSystemsManager", "ExportRegister CellOrSystemsManager",
            "ShowCampaigns CellOrSystemsManager", "UseOrderList CellOrSystemsManager", "OpenCampaign CellOrSystemsManager",
            "PrepareCampaign CellOrSystemsManager", "ChangeCampaign CellOrSystemsManager",
            "ShowCompliance HeadsCellOrSystemsManager", "ExportCompliance HeadsCellOrSystemsManager",
            "CheckPaperApplications Heads", "FilePaperApplications Heads", "ShowPaperApplications Heads",
            "ShowQuestions Helpdesk", "OpenQuestion Helpdesk", "DismissQuestion Helpdesk", "FindEntries Helpdesk", "EditEntry Helpdesk",
            "PreviewEntry Helpdesk", "ReviseEntry Helpdesk", "SaveEntry Helpdesk", "ShowEntryHistory Helpdesk", "ExportEntries Helpdesk",
            "CheckEntries Helpdesk",
            "ImportEntries Helpdesk",
            "AskCell OfficersAfterRegistration", "ContactedSakshamSeva OfficersAfterRegistration",
            "PromotedWithoutSsoId OfficersAfterRegistration",
            "SendQuestion OfficersAfterRegistration", "ShowMyRequests OfficersAfterRegistration",
            "StartChargeReport OfficersAfterRegistration",
            "StartCreation OfficersAfterRegistration", "StartMapping OfficersAfterRegistration", "StartPromotion OfficersAfterRegistration",
            "ChooseFlow Anybody", "HelpMeChoose Anybody", "Register Anybody", "ShowAnswer Anybody", "ShowMenu Anybody",
            "ShowRegistration Anybody",
            "ShowClosedNotice Anybody", "ShowMyData Anybody",
            "ShowSakshamSeva Anybody", "StartActivation Anybody", "SuggestAnswers Anybody", "SwitchLanguage Anybody",
        ];
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            routes.Where(route => route.Access != ActionAccess.Officers)
                .Select(route => $"{route.ActionType.Name} {NameOf(route.Access)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_forged_press_of_another_role_shows_the_menu_and_changes_nothing()
    {
        await using var bot = await TestBot.StartAsync();
        await bot.Asha.SaysAsync("hi");
        var audit = await bot.ReadAsync(db => db.Audit.CountAsync());
        var restricted = bot.Services.GetServices<ActionRoute>().Where(route => !ForEverybody.Contains(route.Access));
        foreach (var route in restricted)
        {
            var answer = await bot.Asha.Person.PressesAsync(route.Verb, new { request = Guid.NewGuid().ToString("N") });
            Assert.Contains("What do you need?", answer.Card!.ToJsonString(), StringComparison.Ordinal);
        }

        Assert.Equal(audit, await bot.ReadAsync(db => db.Audit.CountAsync()));
    }

    private static string NameOf(ActionAccess access) =>
        typeof(ActionAccess).GetFields().Single(field => field.IsStatic && access.Equals(field.GetValue(null))).Name;
}
