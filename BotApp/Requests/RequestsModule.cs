using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests.Creation;
using BotApp.Requests.Mine;
using BotApp.Requests.Proofs;

namespace BotApp.Requests;

public static class RequestsModule
{
    public static void AddRequests(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<StartCreation, StartCreationHandler>();
        services.AddAction<HadOneBefore, HadOneBeforeHandler>();
        services.AddAction<FillCreation, FillCreationHandler>();
        services.AddAction<SaveCreation, SaveCreationHandler>();
        services.AddAction<CheckCreation, CheckCreationHandler>();
        services.AddAction<SubmitCreation, SubmitCreationHandler>();
        services.AddAction<DiscardCreation, DiscardCreationHandler>();

        services.AddAction<ShowScans, ShowScansHandler>();
        services.AddAction<RemoveLastProof, RemoveLastProofHandler>();
        services.AddScoped<IHandleFiles, AddProofsHandler>();

        services.AddAction<ShowMyRequests, ShowMyRequestsHandler>();
        services.AddAction<ShowRequest, ShowRequestHandler>();
        services.AddAction<CorrectRequest, CorrectRequestHandler>();
        services.AddAction<WithdrawRequest, WithdrawRequestHandler>();
        services.AddScoped<INotice, RequestMovedHandler>();
    }
}
