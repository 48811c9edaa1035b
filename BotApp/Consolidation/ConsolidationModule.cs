using BotApp.Consolidation.Contents;
using BotApp.Consolidation.Dispatch;
using BotApp.Consolidation.Paper;
using BotApp.Consolidation.Register;
using BotApp.Consolidation.Results;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Notifications.Undelivered;
using BotApp.Requests;
using BotApp.Requests.Attachments.Opening;
using BotApp.Requests.Navigation;
using BotApp.Uploads;

namespace BotApp.Consolidation;

public static class ConsolidationModule
{
    public static void AddConsolidation(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<PreviewBatch, PreviewBatchHandler>(ActionAccess.Officers);
        services.AddAction<SendBatch, SendBatchHandler>(ActionAccess.Officers);
        services.AddAction<AttachBatchScan, AttachBatchScanHandler>(ActionAccess.Officers);
        services.AddAction<RetryDispatch, RetryDispatchHandler>(ActionAccess.Officers);
        services.AddScoped<INotificationRenderer, BatchSentNotification>();
        services.AddAction<ShowWorkList, ShowWorkListHandler>(ActionAccess.Cell);
        services.AddAction<OpenBatch, OpenBatchHandler>(ActionAccess.HeadsCellOrSystemsManager);
        services.AddAction<ShowBatches, ShowBatchesHandler>(ActionAccess.HeadsCellOrSystemsManager);
        services.AddAction<ShowBatchWorkbook, ShowBatchWorkbookHandler>(ActionAccess.HeadsCellOrSystemsManager);
        services.AddAction<ShowBatchLetterText, ShowBatchLetterTextHandler>(ActionAccess.HeadsCellOrSystemsManager);
        services.AddAction<OfferBatchFiles, OfferBatchFilesHandler>(ActionAccess.HeadsCellOrSystemsManager);
        services.AddScoped<IDownload, BatchFilesDownload>();
        services.AddAction<OpenBatchDocuments, OpenBatchDocumentsHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<ReceiveBatch, ReceiveBatchHandler>(ActionAccess.Cell);
        services.AddAction<ForwardBatch, ForwardBatchHandler>(ActionAccess.Cell);
        services.AddAction<CompleteRow, CompleteRowHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<CorrectResult, CorrectResultHandler>(ActionAccess.CellOrSystemsManager);
        services.AddScoped<IWorkbookRecognizer, CheckResultsHandler>();
        services.AddScoped<IWorkbookRecognizer, CheckPaperApplicationsHandler>();
        services.AddAction<CheckResults, CheckResultsHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<RecordResults, RecordResultsHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<CheckPaperApplications, CheckPaperApplicationsHandler>(ActionAccess.Heads);
        services.AddAction<FilePaperApplications, FilePaperApplicationsHandler>(ActionAccess.Heads);
        services.AddAction<ShowPaperApplications, ShowPaperApplicationsHandler>(ActionAccess.Heads);
        services.AddAction<AttachPaperScan, AttachPaperScanHandler>(ActionAccess.Officers);
        services.AddScoped<INotificationRenderer, PaperMovedNotification>();
        services.AddOutboxHandler<PaperStagePayload, PaperStageOutboxHandler>();
        services.AddScoped<INotificationRenderer, BatchArrivedNotification>();
        services.AddOutboxHandler<SplitBatchPayload, SplitBatchOutboxHandler>();
        services.AddOutboxHandler<MailPartPayload, MailPartOutboxHandler>();
        services.AddOutboxHandler<BatchPartSentPayload, BatchSentOutboxHandler>();
        services.AddScoped<ISubjectNames, BatchNameStore>();
        services.AddAction<ExportRegister, ExportRegisterHandler>(ActionAccess.CellOrSystemsManager);
        services.AddScoped<IDownload, RegisterDownload>();
    }
}
