using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Faq.Understanding;
using BotApp.Faq.Workbook;
using BotApp.Notifications;
using BotApp.Requests.Attachments.Opening;
using BotApp.TextProposals;
using BotApp.Uploads;

namespace BotApp.Faq;

public static class FaqModule
{
    public static void AddFaq(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(_ => new FaqIndex(FaqSeeds.Requests));
        services.AddSingleton<IWarmUp, WarmWordingsJob>();
        services.AddSingleton<RecentTopics>();
        services.AddSingleton<IIntentClassifier>(provider => provider.GetRequiredService<FaqIndex>());
        services.AddScoped<IMessageExtension, ComposeAnswersHandler>();
        services.AddAction<ShowAnswer, ShowAnswerHandler>(ActionAccess.Anybody);
        services.AddAction<RateAnswer, RateAnswerHandler>(ActionAccess.Officers);
        services.AddAction<AskCell, AskCellHandler>(ActionAccess.OfficersAfterRegistration);
        services.AddAction<SendQuestion, SendQuestionHandler>(ActionAccess.OfficersAfterRegistration);
        services.AddAction<ShowQuestions, ShowQuestionsHandler>(ActionAccess.Helpdesk);
        services.AddAction<OpenQuestion, OpenQuestionHandler>(ActionAccess.Helpdesk);
        services.AddAction<DismissQuestion, DismissQuestionHandler>(ActionAccess.Helpdesk);
        services.AddAction<FindEntries, FindEntriesHandler>(ActionAccess.Helpdesk);
        services.AddAction<EditEntry, EditEntryHandler>(ActionAccess.Helpdesk);
        services.AddAction<PreviewEntry, PreviewEntryHandler>(ActionAccess.Helpdesk);
        services.AddAction<ReviseEntry, ReviseEntryHandler>(ActionAccess.Helpdesk);
        services.AddAction<SaveEntry, SaveEntryHandler>(ActionAccess.Helpdesk);
        services.AddAction<ShowEntryHistory, ShowEntryHistoryHandler>(ActionAccess.Helpdesk);
        services.AddAction<ExportEntries, ExportEntriesHandler>(ActionAccess.Helpdesk);
        services.AddAction<CheckEntries, CheckEntriesHandler>(ActionAccess.Helpdesk);
        services.AddAction<ImportEntries, ImportEntriesHandler>(ActionAccess.Helpdesk);
        services.AddScoped<IWorkbookRecognizer, CheckEntriesHandler>();
        services.AddScoped<IDownload, EntriesWorkbookHandler>();
        services.AddScoped<ITextProposalTarget, AnswerProposalStore>();
        services.AddScoped<INotificationRenderer, QuestionAnsweredNotification>();
        services.AddHostedService<SeedFaqEntriesJob>();
        services.AddHostedService<RefreshFaqIndexJob>();
        services.AddHostedService<LearnWordingsJob>();
    }
}
