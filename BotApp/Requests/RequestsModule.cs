using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests.Activation;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Screening;
using BotApp.Requests.CellQueue;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Creation;
using BotApp.Requests.FlowWizard;
using BotApp.Requests.Forms;
using BotApp.Requests.Mapping;
using BotApp.Requests.MyRequests;
using BotApp.Requests.Promotion;
using Microsoft.Extensions.Options;

namespace BotApp.Requests;

public static class RequestsModule
{
    public static void AddRequests(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<ShowForm, ShowFormHandler>(ActionAccess.Officers);
        services.AddAction<SaveForm, SaveFormHandler>(ActionAccess.Officers);
        services.AddAction<LeaveForm, LeaveFormHandler>(ActionAccess.Officers);
        services.AddAction<ShowAttachments, ShowAttachmentsHandler>(ActionAccess.Officers);
        services.AddAction<CheckForm, CheckFormHandler>(ActionAccess.Officers);
        services.AddAction<SubmitForm, SubmitFormHandler>(ActionAccess.Officers);
        services.AddAction<StartAgain, StartAgainHandler>(ActionAccess.Officers);
        services.AddAction<DiscardForm, DiscardFormHandler>(ActionAccess.Officers);

        services.AddAction<StartActivation, StartActivationHandler>(ActionAccess.Anybody);
        services.AddAction<ShowSakshamSeva, ShowSakshamSevaHandler>(ActionAccess.Anybody);
        services.AddAction<ContactedSakshamSeva, ContactedSakshamSevaHandler>(ActionAccess.OfficersAfterRegistration);
        services.AddAction<AnswerSolved, AnswerSolvedHandler>(ActionAccess.Officers);
        services.AddScoped<INotificationRenderer, AskSolvedNotification>();

        services.AddAction<StartCreation, StartCreationHandler>(ActionAccess.OfficersAfterRegistration);

        services.AddAction<StartPromotion, StartPromotionHandler>(ActionAccess.OfficersAfterRegistration);
        services.AddAction<PromotedWithoutSsoId, PromotedWithoutSsoIdHandler>(ActionAccess.OfficersAfterRegistration);

        services.AddAction<StartChargeReport, StartChargeReportHandler>(ActionAccess.OfficersAfterRegistration);
        services.AddAction<BeginChargeReport, BeginChargeReportHandler>(ActionAccess.Officers);
        services.AddAction<OpenReport, OpenReportHandler>(ActionAccess.Officers);
        services.AddAction<EndorseReport, EndorseReportHandler>(ActionAccess.Officers);
        services.AddScoped<INotificationRenderer, ReportFiledNotification>();
        services.AddScoped<INotificationRenderer, ReportWithdrawnNotification>();

        services.AddAction<StartMapping, StartMappingHandler>(ActionAccess.OfficersAfterRegistration);

        services.AddAction<OpenWorkItem, OpenWorkItemHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<CompleteWorkItem, CompleteWorkItemHandler>(ActionAccess.CellOrSystemsManager);
        services.AddScoped<INotificationRenderer, WorkItemNotification>();
        services.AddScoped<INotificationRenderer, UnmapOverdueNotification>();
        services.AddOutboxHandler<UnmapReminderPayload, UnmapReminderOutboxHandler>();

        services.AddAction<HelpMeChoose, HelpMeChooseHandler>(ActionAccess.Anybody);
        services.AddAction<ChooseFlow, ChooseFlowHandler>(ActionAccess.Anybody);
        services.AddScoped<INotificationRenderer, DraftExpiredNotification>();

        services.AddAction<RemoveLastAttachment, RemoveLastAttachmentHandler>(ActionAccess.Officers);
        services.AddScoped<IFileReceiver, AddAttachmentsHandler>();
        services.AddSettings<MalwareOptions>("Malware").Validate(
            malware => malware.IsValid,
            "Malware:Clamd must be tcp://host:port or unix:/path, for example unix:/run/clamav/clamd.ctl.");
        services.AddSingleton<IMalwareScanner>(provider =>
        {
            var malware = provider.GetRequiredService<IOptions<MalwareOptions>>().Value;
            return malware.EndPoint is { } daemon
                ? new ClamdScanner(daemon, TimeSpan.FromSeconds(malware.TimeoutSeconds), TimeProvider.System)
                : new NoMalwareScanner();
        });
        services.AddScoped<ScreeningStore>();
        services.AddScoped<IReplyVisibility, ReplyVisibilityStore>();

        services.AddAction<ShowMyRequests, ShowMyRequestsHandler>(ActionAccess.OfficersAfterRegistration);
        services.AddAction<ShowRequest, ShowRequestHandler>(ActionAccess.Officers);
        services.AddAction<CorrectRequest, CorrectRequestHandler>(ActionAccess.Officers);
        services.AddAction<AddPages, AddPagesHandler>(ActionAccess.Officers);
        services.AddAction<WithdrawRequest, WithdrawRequestHandler>(ActionAccess.Officers);
        services.AddScoped<INotificationRenderer, StageChangedNotification>();
        services.AddScoped<INotificationRenderer, RequestEscalatedNotification>();
    }
}
