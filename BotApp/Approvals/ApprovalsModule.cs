using BotApp.Approvals.Questions;
using BotApp.Approvals.Reminders;
using BotApp.Charges;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests.Navigation;

namespace BotApp.Approvals;

public static class ApprovalsModule
{
    public static void AddApprovals(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<ShowQueue, ShowQueueHandler>(ActionAccess.Officers);
        services.AddAction<OpenApproval, OpenApprovalHandler>(ActionAccess.Officers);
        services.AddAction<ApproveRequest, ApproveRequestHandler>(ActionAccess.Officers);
        services.AddAction<ReturnRequest, ReturnRequestHandler>(ActionAccess.Officers);
        services.AddAction<RefuseRequest, RefuseRequestHandler>(ActionAccess.Officers);
        services.AddAction<UndoDecision, UndoDecisionHandler>(ActionAccess.Officers);
        services.AddAction<UndoApprovals, UndoApprovalsHandler>(ActionAccess.Officers);
        services.AddAction<AskOfficer, AskOfficerHandler>(ActionAccess.Officers);
        services.AddAction<AnswerOfficerQuery, AnswerOfficerQueryHandler>(ActionAccess.Officers);
        services.AddAction<ShowOfficerQuery, ShowOfficerQueryHandler>(ActionAccess.Officers);
        services.AddAction<AskAnew, AskAnewHandler>(ActionAccess.Officers);
        services.AddScoped<INotificationRenderer, OfficerQueryNotification>();
        services.AddAction<ApproveAll, ApproveAllHandler>(ActionAccess.Officers);
        services.AddScoped<INotificationRenderer, ApprovalNotification>();
        services.AddScoped<INotificationRenderer, DecidedByTwoNotification>();
        services.AddScoped<INotificationRenderer, QueueDigestNotification>();
        services.AddOutboxHandler<ReassignQueuePayload, ReassignQueueOutboxHandler>();
        services.AddOutboxHandler<ReminderPayload, ReminderOutboxHandler>();
        services.AddOutboxHandler<DigestPayload, DigestOutboxHandler>();
        services.AddScoped<INotificationRenderer, ReminderNotification>();
        services.AddAction<RemindHolders, RemindHoldersHandler>(ActionAccess.SystemsManager);
        services.AddScoped<INotificationRenderer, EscalationNotification>();
        services.AddHostedService<ScheduleDigestJob>();
    }
}
