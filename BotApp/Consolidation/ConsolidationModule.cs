using BotApp.Conversation;
using BotApp.Notifications;

namespace BotApp.Consolidation;

public static class ConsolidationModule
{
    public static void AddConsolidation(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<PreviewBatch, PreviewBatchHandler>();
        services.AddAction<SendBatch, SendBatchHandler>();
        services.AddAction<ShowWorkList, ShowWorkListHandler>();
        services.AddAction<OpenBatch, OpenBatchHandler>();
        services.AddAction<ReceiveBatch, ReceiveBatchHandler>();
        services.AddAction<ForwardBatch, ForwardBatchHandler>();
        services.AddAction<CompleteRow, CompleteRowHandler>();
        services.AddScoped<INotice, BatchArrivedHandler>();
        services.AddScoped<ISend, MailBatchJob>();
        services.AddHostedService<LoadSamplesJob>();
    }
}
