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

        services.AddAction<StartActivation, StartActivationHandler>(StrangerAccess.Open);
        services.AddAction<ShowSakshamSeva, ShowSakshamSevaHandler>(StrangerAccess.Open);
        services.AddAction<ContactedSakshamSeva, ContactedSakshamSevaHandler>(StrangerAccess.AfterRegistration);
        services.AddAction<AnswerSolved, AnswerSolvedHandler>();
        services.AddScoped<INotificationRenderer, AskSolvedNotification>();

        services.AddAction<StartCreation, StartCreationHandler>(StrangerAccess.AfterRegistration);

        services.AddAction<StartPromotion, StartPromotionHandler>(StrangerAccess.AfterRegistration);
        services.AddAction<PromotedWithoutSsoId, PromotedWithoutSsoIdHandler>(StrangerAccess.AfterRegistration);

        services.AddAction<StartChargeReport, StartChargeReportHandler>(StrangerAccess.AfterRegistration);
        services.AddAction<BeginChargeReport, BeginChargeReportHandler>();
        services.AddAction<EndorseReport, EndorseReportHandler>();
        services.AddScoped<INotificationRenderer, ReportFiledNotification>();
        services.AddScoped<INotificationRenderer, ReportWithdrawnNotification>();

        services.AddAction<StartMapping, StartMappingHandler>(StrangerAccess.AfterRegistration);

        services.AddAction<OpenWorkItem, OpenWorkItemHandler>();
        services.AddAction<CompleteWorkItem, CompleteWorkItemHandler>();
        services.AddScoped<INotificationRenderer, WorkItemNotification>();
        services.AddScoped<INotificationRenderer, UnmapOverdueNotification>();
        services.AddOutboxHandler<UnmapReminderPayload, UnmapReminderOutboxHandler>();

        services.AddAction<HelpMeChoose, HelpMeChooseHandler>(StrangerAccess.Open);
        services.AddAction<ChooseFlow, ChooseFlowHandler>(StrangerAccess.Open);
        services.AddScoped<INotificationRenderer, DraftExpiredNotification>();
        services.AddHostedService<ExpireDraftsJob>();

        services.AddAction<ExportRegister, ExportRegisterHandler>();
        services.AddScoped<IDownload, RegisterDownload>();

        services.AddAction<RemoveLastAttachment, RemoveLastAttachmentHandler>();
        services.AddScoped<IFileReceiver, AddAttachmentsHandler>();

        services.AddAction<ShowMyRequests, ShowMyRequestsHandler>(StrangerAccess.AfterRegistration);
        services.AddAction<ShowRequest, ShowRequestHandler>();
        services.AddAction<CorrectRequest, CorrectRequestHandler>();
        services.AddAction<AddPages, AddPagesHandler>();
        services.AddAction<WithdrawRequest, WithdrawRequestHandler>();
        services.AddScoped<INotificationRenderer, StageChangedNotification>();
    }
}
