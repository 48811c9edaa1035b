using BotApp.Conversation;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Creation;
using BotApp.Requests.Mapping;
using BotApp.Requests.Promotion;

namespace BotApp.Requests.Forms;

/// <summary>The flows by kind.</summary>
public static class FlowCatalog
{
    private static readonly CreationDetails Creation = new();
    private static readonly PromotionDetails Promotion = new();
    private static readonly ChargeReportDetails ChargeReport = new();
    private static readonly MappingDetails Mapping = new();

    public static FlowDetails? Find(RequestKind kind) => kind switch
    {
        RequestKind.Creation => Creation,
        RequestKind.Promotion => Promotion,
        RequestKind.ChargeReport => ChargeReport,
        RequestKind.Mapping => Mapping,
        RequestKind.Activation => null,
    };

    /// <summary>The flow a button belongs to, by the card's data.</summary>
    public static FlowDetails? Find(Inputs inputs) =>
        inputs.Choice<RequestKind>(FillForm.Kind) is { } kind ? Find(kind) : null;

    /// <summary>Redirects to the first step of a flow.</summary>
    public static Reply RedirectToStart(RequestKind kind) => kind switch
    {
        RequestKind.Creation => Reply.RedirectTo<StartCreation>(),
        RequestKind.Promotion => Reply.RedirectTo<StartPromotion>(),
        RequestKind.ChargeReport => Reply.RedirectTo<StartChargeReport>(),
        RequestKind.Mapping => Reply.RedirectTo<StartMapping>(),
        RequestKind.Activation => Reply.RedirectTo<ShowMenu>(),
    };
}
