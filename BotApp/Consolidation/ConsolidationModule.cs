using BotApp.Consolidation.Loading;
using BotApp.Consolidation.Paper;
using BotApp.Consolidation.Results;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Uploads;

namespace BotApp.Consolidation;

public static class ConsolidationModule
{
    public static void AddConsolidation(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<PreviewBatch, PreviewBatchHandler>();
        services.AddAction<SendBatch, SendBatchHandler>();
        services.AddAction<RetryDispatch, RetryDispatchHandler>();
        services.AddScoped<INotice, BatchSentHandler>();
        services.AddAction<ShowWorkList, ShowWorkListHandler>();
        services.AddAction<OpenBatch, OpenBatchHandler>();
        services.AddAction<OpenBatchDocuments, OpenBatchDocumentsHandler>();
        services.AddAction<ReceiveBatch, ReceiveBatchHandler>();
        services.AddAction<ForwardBatch, ForwardBatchHandler>();
        services.AddAction<CompleteRow, CompleteRowHandler>();
        services.AddScoped<ITakeFiles, WorkbooksHandler>();
        services.AddScoped<WorkbookClassifier>();
        services.AddScoped<IWorkbookRecognizer, CheckResultsHandler>();
        services.AddScoped<IWorkbookRecognizer, CheckPaperHandler>();
        services.AddScoped<IWorkbookRecognizer, MapTemplateHandler>();
        services.AddAction<ShowTemplates, ShowTemplatesHandler>();
        services.AddAction<MapTemplate, MapTemplateHandler>();
        services.AddAction<ReadHeadingAgain, ReadHeadingAgainHandler>();
        services.AddAction<CorrectColumn, CorrectColumnHandler>();
        services.AddAction<PreviewTemplate, PreviewTemplateHandler>();
        services.AddAction<LoadTemplate, LoadTemplateHandler>();
        services.AddAction<CheckResults, CheckResultsHandler>();
        services.AddAction<RecordResults, RecordResultsHandler>();
        services.AddAction<CheckPaper, CheckPaperHandler>();
        services.AddAction<FilePaper, FilePaperHandler>();
        services.AddAction<ShowPaper, ShowPaperHandler>();
        services.AddAction<AttachPaperScan, AttachPaperScanHandler>();
        services.AddScoped<INotice, PaperMovedHandler>();
        services.AddAction<DropWorkbook, DropWorkbookHandler>();
        services.AddScoped<INotice, BatchArrivedHandler>();
        services.AddScoped<ISend, MailBatchJob>();
        services.AddScoped<ISend, MailPartJob>();
        services.AddScoped<ISend, BatchLeftJob>();
        services.AddHostedService<LoadSamplesJob>();
    }
}
