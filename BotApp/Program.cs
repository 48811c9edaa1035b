using BotApp.Approvals;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Simulator;
using BotApp.Storage;
using BotApp.Teams;

var builder = WebApplication.CreateBuilder(args);
builder.AddSimulator();
builder.AddStorage();
builder.AddOfficeDirectory();
builder.AddConversation();
builder.AddRequests();
builder.AddApprovals();
builder.AddConsolidation();
builder.AddFaq();
builder.AddNotifications();
builder.AddTeams();

var app = builder.Build();
app.MapHealth();
app.MapTeams();
app.MapSimulator();
app.Run();
