using BotApp.Approvals;
using BotApp.Basics;
using BotApp.Campaigns;
using BotApp.Charges;
using BotApp.Compliance;
using BotApp.Consolidation;
using BotApp.Contacts;
using BotApp.Conversation;
using BotApp.Dashboard;
using BotApp.Desk;
using BotApp.DirectoryEntries;
using BotApp.Faq;
using BotApp.Menu;
using BotApp.Notifications;
using BotApp.OfficeCalendar;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.About;
using BotApp.Operation;
using BotApp.Operation.Health;
using BotApp.Operation.Startup;
using BotApp.Operation.Telemetry;
using BotApp.Registration;
using BotApp.Requests;
using BotApp.Requests.Attachments.Opening;
using BotApp.Retention;
using BotApp.Search;
using BotApp.Simulator;
using BotApp.Storage;
using BotApp.Teams;
using BotApp.TextProposals;
using BotApp.Uploads;

try
{
    PrivateFiles.RestrictNewFiles();
    var builder = WebApplication.CreateBuilder(args);
    builder.AddShippedFiles();
    builder.AddServiceManager();
    builder.AddLog();
    builder.AddSimulator();
    builder.AddStorage();
    builder.AddOfficeDirectory();
    builder.AddAbout();
    builder.AddConversation();
    builder.AddRequests();
    builder.AddPageLimits();
    builder.AddOneTimeLinks();
    builder.AddApprovals();
    builder.AddCharges();
    builder.AddTextProposals();
    builder.AddContacts();
    builder.AddOfficeCalendar();
    builder.AddDirectoryEntries();
    builder.AddRegistration();
    builder.AddUploads();
    builder.AddCampaigns();
    builder.AddConsolidation();
    builder.AddSearch();
    builder.AddFaq();
    builder.AddRetention();
    builder.AddCompliance();
    builder.AddDashboard();
    builder.AddDesk();
    builder.AddMenu();
    builder.AddNotifications();
    builder.AddTeams();
    builder.AddOperation();
    builder.AddMetrics();
    builder.AddTelemetry();
    builder.AddHealth();
    builder.AddTransportSecurity();

    var app = builder.Build();
    if (OperationModule.IsCommand(args))
    {
        return await app.RunCommandAsync(args);
    }

    await app.PrepareAsync();
    app.UseTransportSecurity();
    app.MapHealth();
    app.MapMetrics();
    app.MapTeams();
    app.UsePageLimits(desk: "/" + DeskPath.Root, except: "/" + DeskPath.Assets);
    app.MapOneTimeLinks();
    app.MapDesk();
    app.MapAbout();
    app.MapSimulator();
    await app.ServeAsync();
    return 0;
}
catch (Exception fault) when (StartupModule.IsStartFailure(fault))
{
    return await StartupModule.ReportAsync(fault);
}
