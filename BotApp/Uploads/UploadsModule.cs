using BotApp.Conversation;
using BotApp.Requests.Attachments.Opening;
using BotApp.TextProposals;
using BotApp.Uploads.DirectoryLoading;
using BotApp.Uploads.TemplateLoading;

namespace BotApp.Uploads;

public static class UploadsModule
{
    public static void AddUploads(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<IFileReceiver, WorkbooksHandler>();
        services.AddScoped<WorkbookClassifier>();
        services.AddSingleton<WorkbookReadingQueue>();
        services.AddScoped<IWorkbookRecognizer, MapTemplateHandler>();
        services.AddAction<DiscardWorkbook, DiscardWorkbookHandler>(ActionAccess.Officers);
        services.AddScoped<IWorkbookRecognizer, PreviewDirectoryHandler>();
        services.AddScoped<ITextProposalTarget, DirectoryProposalHandler>();
        services.AddScoped<IDownload, DirectoryDownload>();
        services.AddAction<ShowDirectory, ShowDirectoryHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<ExportDirectory, ExportDirectoryHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<ProposeDirectory, ProposeDirectoryHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<ShowTemplates, ShowTemplatesHandler>(ActionAccess.Cell);
        services.AddAction<MapTemplate, MapTemplateHandler>(ActionAccess.Cell);
        services.AddAction<SetHeaderRow, SetHeaderRowHandler>(ActionAccess.Cell);
        services.AddAction<CorrectColumn, CorrectColumnHandler>(ActionAccess.Cell);
        services.AddAction<PreviewTemplate, PreviewTemplateHandler>(ActionAccess.Cell);
        services.AddAction<LoadTemplate, LoadTemplateHandler>(ActionAccess.Cell);
        services.AddHostedService<SeedSampleTemplatesJob>();
    }
}
