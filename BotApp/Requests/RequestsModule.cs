using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests.Activation;
using BotApp.Requests.CellWork;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Choosing;
using BotApp.Requests.Creation;
using BotApp.Requests.Forms;
using BotApp.Requests.Mapping;
using BotApp.Requests.Mine;
using BotApp.Requests.Promotion;
using BotApp.Requests.Proofs;
using BotApp.Requests.Proofs.Opening;
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
        services.AddAction<ShowScans, ShowScansHandler>();
        services.AddAction<CheckForm, CheckFormHandler>();
        services.AddAction<SubmitForm, SubmitFormHandler>();
        services.AddAction<DiscardForm, DiscardFormHandler>();

        services.AddAction<StartActivation, StartActivationHandler>();
        services.AddAction<ShowSakshamSeva, ShowSakshamSevaHandler>();
        services.AddAction<ContactedSakshamSeva, ContactedSakshamSevaHandler>();
        services.AddAction<AnswerSolved, AnswerSolvedHandler>();
        services.AddScoped<INotice, AskSolvedHandler>();

        services.AddAction<StartCreation, StartCreationHandler>();

        services.AddAction<StartPromotion, StartPromotionHandler>();
        services.AddAction<PromotedWithoutSsoId, PromotedWithoutSsoIdHandler>();

        services.AddAction<StartCharge, StartChargeHandler>();
        services.AddAction<BeginCharge, BeginChargeHandler>();
        services.AddAction<MarkReport, MarkReportHandler>();
        services.AddScoped<INotice, ReportFiledHandler>();
        services.AddScoped<INotice, ReportWithdrawnHandler>();

        services.AddAction<StartMapping, StartMappingHandler>();

        services.AddAction<OpenWork, OpenWorkHandler>();
        services.AddAction<FinishWork, FinishWorkHandler>();
        services.AddScoped<INotice, WorkArrivedHandler>();
        services.AddScoped<INotice, UnmapOverdueHandler>();
        services.AddScoped<ISend, UnmapStepJob>();

        services.AddAction<HelpMeChoose, HelpMeChooseHandler>();
        services.AddAction<AnswerChoosing, AnswerChoosingHandler>();
        services.AddScoped<INotice, DraftExpiredHandler>();
        services.AddHostedService<ExpireDraftsJob>();

        services.AddAction<ExportRegister, ExportRegisterHandler>();
        services.AddScoped<IHandOut, RegisterWorkbookHandler>();

        services.AddAction<RemoveLastProof, RemoveLastProofHandler>();
        services.AddScoped<ITakeFiles, AddProofsHandler>();

        services.AddAction<ShowMyRequests, ShowMyRequestsHandler>();
        services.AddAction<ShowRequest, ShowRequestHandler>();
        services.AddAction<CorrectRequest, CorrectRequestHandler>();
        services.AddAction<AddPages, AddPagesHandler>();
        services.AddAction<WithdrawRequest, WithdrawRequestHandler>();
        services.AddScoped<INotice, RequestMovedHandler>();
    }
}
