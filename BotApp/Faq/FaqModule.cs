using BotApp.Conversation;
using BotApp.Faq.Understanding;
using BotApp.Faq.Workbook;
using BotApp.Notifications;
using BotApp.Requests.Attachments.Opening;
using BotApp.Uploads;

namespace BotApp.Faq;

public static class FaqModule
{
    public static void AddFaq(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(_ => new FaqIndex(FaqSeeds.Requests, []));
        services.AddSingleton<IIntentClassifier>(provider => provider.GetRequiredService<FaqIndex>());
        services.AddScoped<IMessageExtension, ComposeAnswersHandler>();
        services.AddAction<ShowAnswer, ShowAnswerHandler>(StrangerAccess.Open);
        services.AddAction<SuggestAnswers, SuggestAnswersHandler>(StrangerAccess.Open);
        services.AddAction<RateAnswer, RateAnswerHandler>();
        services.AddAction<AskCell, AskCellHandler>(StrangerAccess.AfterRegistration);
        services.AddAction<SendQuestion, SendQuestionHandler>(StrangerAccess.AfterRegistration);
        services.AddAction<ShowQuestions, ShowQuestionsHandler>();
        services.AddAction<OpenQuestion, OpenQuestionHandler>();
        services.AddAction<DismissQuestion, DismissQuestionHandler>();
        services.AddAction<FindEntries, FindEntriesHandler>();
        services.AddAction<EditEntry, EditEntryHandler>();
        services.AddAction<PreviewEntry, PreviewEntryHandler>();
        services.AddAction<SaveEntry, SaveEntryHandler>();
        services.AddAction<ShowEntryHistory, ShowEntryHistoryHandler>();
        services.AddAction<ExportEntries, ExportEntriesHandler>();
        services.AddAction<CheckEntries, CheckEntriesHandler>();
        services.AddAction<ImportEntries, ImportEntriesHandler>();
        services.AddScoped<IWorkbookRecognizer, CheckEntriesHandler>();
        services.AddScoped<IDownload, EntriesWorkbookHandler>();
        services.AddScoped<INotificationRenderer, QuestionAnsweredNotification>();
        services.AddHostedService<SeedFaqEntriesJob>();
        services.AddHostedService<RefreshFaqIndexJob>();
    }
}
