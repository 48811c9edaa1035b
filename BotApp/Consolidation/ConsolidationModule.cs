using BotApp.Consolidation.Dispatch;
using BotApp.Consolidation.Paper;
using BotApp.Consolidation.Results;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Uploads;
using BotApp.Uploads.TemplateLoading;

namespace BotApp.Consolidation;

public static class ConsolidationModule
{
    public static void AddConsolidation(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<PreviewBatch, PreviewBatchHandler>();
        services.AddAction<SendBatch, SendBatchHandler>();
        services.AddAction<RetryDispatch, RetryDispatchHandler>();
        services.AddScoped<INotificationRenderer, BatchSentNotification>();
        services.AddAction<ShowWorkList, ShowWorkListHandler>();
        services.AddAction<OpenBatch, OpenBatchHandler>();
        services.AddAction<OpenBatchDocuments, OpenBatchDocumentsHandler>();
        services.AddAction<ReceiveBatch, ReceiveBatchHandler>();
        services.AddAction<ForwardBatch, ForwardBatchHandler>();
        services.AddAction<CompleteRow, CompleteRowHandler>();
        services.AddScoped<IFileReceiver, WorkbooksHandler>();
        services.AddScoped<WorkbookClassifier>();
        services.AddScoped<IWorkbookRecognizer, CheckResultsHandler>();
        services.AddScoped<IWorkbookRecognizer, CheckPaperApplicationsHandler>();
        services.AddScoped<IWorkbookRecognizer, MapTemplateHandler>();
        services.AddAction<ShowTemplates, ShowTemplatesHandler>();
        services.AddAction<MapTemplate, MapTemplateHandler>();
        services.AddAction<SetHeaderRow, SetHeaderRowHandler>();
        services.AddAction<CorrectColumn, CorrectColumnHandler>();
        services.AddAction<PreviewTemplate, PreviewTemplateHandler>();
        services.AddAction<LoadTemplate, LoadTemplateHandler>();
        services.AddAction<CheckResults, CheckResultsHandler>();
        services.AddAction<RecordResults, RecordResultsHandler>();
        services.AddAction<CheckPaperApplications, CheckPaperApplicationsHandler>();
        services.AddAction<FilePaperApplications, FilePaperApplicationsHandler>();
        services.AddAction<ShowPaperApplications, ShowPaperApplicationsHandler>();
        services.AddAction<AttachPaperScan, AttachPaperScanHandler>();
        services.AddScoped<INotificationRenderer, PaperMovedNotification>();
        services.AddAction<DiscardWorkbook, DiscardWorkbookHandler>();
        services.AddScoped<INotificationRenderer, BatchArrivedNotification>();
        services.AddOutboxHandler<SplitBatchPayload, SplitBatchOutboxHandler>();
        services.AddOutboxHandler<MailPartPayload, MailPartOutboxHandler>();
        services.AddOutboxHandler<BatchPartSentPayload, BatchSentOutboxHandler>();
        services.AddHostedService<SeedSampleTemplatesJob>();
    }
}
