using BotApp.Approvals.Questions;
using BotApp.Conversation;
using BotApp.Notifications;

namespace BotApp.Approvals;

public static class ApprovalsModule
{
    public static void AddApprovals(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<ShowQueue, ShowQueueHandler>();
        services.AddAction<OpenApproval, OpenApprovalHandler>();
        services.AddAction<ApproveRequest, ApproveRequestHandler>();
        services.AddAction<ReturnRequest, ReturnRequestHandler>();
        services.AddAction<RefuseRequest, RefuseRequestHandler>();
        services.AddAction<UndoDecision, UndoDecisionHandler>();
        services.AddAction<UndoApprovals, UndoApprovalsHandler>();
        services.AddAction<AskOfficer, AskOfficerHandler>();
        services.AddAction<AnswerOfficerQuery, AnswerOfficerQueryHandler>();
        services.AddAction<AskAnew, AskAnewHandler>();
        services.AddScoped<INotificationRenderer, OfficerQueryNotification>();
        services.AddAction<ApproveAll, ApproveAllHandler>();
        services.AddScoped<INotificationRenderer, ApprovalNotification>();
        services.AddScoped<INotificationRenderer, QueueDigestNotification>();
    }
}
