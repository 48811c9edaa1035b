using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests.Activation;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.CellQueue;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Creation;
using BotApp.Requests.FlowWizard;
using BotApp.Requests.Forms;
using BotApp.Requests.Mapping;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Promotion;
using BotApp.Requests.Register;

namespace BotApp.Requests;

public static class RequestsModule
{
    public static void AddRequests(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<FillForm, FillFormHandler>();
        services.AddAction<SaveForm, SaveFormHandler>();
        services.AddAction<LeaveForm, LeaveFormHandler>();
        services.AddAction<ShowAttachments, ShowAttachmentsHandler>();
        services.AddAction<CheckForm, CheckFormHandler>();
        services.AddAction<SubmitForm, SubmitFormHandler>();
        services.AddAction<DiscardForm, DiscardFormHandler>();

        services.AddAction<StartActivation, StartActivationHandler>();
        services.AddAction<ShowSakshamSeva, ShowSakshamSevaHandler>();
        services.AddAction<ContactedSakshamSeva, ContactedSakshamSevaHandler>();
        services.AddAction<AnswerSolved, AnswerSolvedHandler>();
        services.AddScoped<INotificationRenderer, AskSolvedNotification>();

        services.AddAction<StartCreation, StartCreationHandler>();

        services.AddAction<StartPromotion, StartPromotionHandler>();
        services.AddAction<PromotedWithoutSsoId, PromotedWithoutSsoIdHandler>();

        services.AddAction<StartChargeReport, StartChargeReportHandler>();
        services.AddAction<BeginChargeReport, BeginChargeReportHandler>();
        services.AddAction<EndorseReport, EndorseReportHandler>();
        services.AddScoped<INotificationRenderer, ReportFiledNotification>();
        services.AddScoped<INotificationRenderer, ReportWithdrawnNotification>();

        services.AddAction<StartMapping, StartMappingHandler>();

        services.AddAction<OpenWorkItem, OpenWorkItemHandler>();
        services.AddAction<CompleteWorkItem, CompleteWorkItemHandler>();
        services.AddScoped<INotificationRenderer, WorkItemNotification>();
        services.AddScoped<INotificationRenderer, UnmapOverdueNotification>();
        services.AddOutboxHandler<UnmapReminderPayload, UnmapReminderOutboxHandler>();

        services.AddAction<HelpMeChoose, HelpMeChooseHandler>();
        services.AddAction<ChooseFlow, ChooseFlowHandler>();
        services.AddScoped<INotificationRenderer, DraftExpiredNotification>();
        services.AddHostedService<ExpireDraftsJob>();

        services.AddAction<ExportRegister, ExportRegisterHandler>();
        services.AddScoped<IDownload, RegisterDownload>();

        services.AddAction<RemoveLastAttachment, RemoveLastAttachmentHandler>();
        services.AddScoped<IFileReceiver, AddAttachmentsHandler>();

        services.AddAction<ShowMyRequests, ShowMyRequestsHandler>();
        services.AddAction<ShowRequest, ShowRequestHandler>();
        services.AddAction<CorrectRequest, CorrectRequestHandler>();
        services.AddAction<AddPages, AddPagesHandler>();
        services.AddAction<WithdrawRequest, WithdrawRequestHandler>();
        services.AddScoped<INotificationRenderer, StageChangedNotification>();
    }
}
