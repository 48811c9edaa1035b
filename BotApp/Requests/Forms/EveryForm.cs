using BotApp.Conversation;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Creation;
using BotApp.Requests.Mapping;
using BotApp.Requests.Promotion;

namespace BotApp.Requests.Forms;

/// <summary>The flows by kind.</summary>
public static class EveryForm
{
    private static readonly CreationDetails Creation = new();
    private static readonly PromotionDetails Promotion = new();
    private static readonly ChargeReportDetails ChargeReport = new();
    private static readonly MappingDetails Mapping = new();

    public static FormDetails? Of(RequestKind kind) => kind switch
    {
        RequestKind.Creation => Creation,
        RequestKind.Promotion => Promotion,
        RequestKind.ChargeReport => ChargeReport,
        RequestKind.Mapping => Mapping,
        RequestKind.Activation => null,
    };

    /// <summary>The flow a button belongs to, by the card's data.</summary>
    public static FormDetails? Of(Inputs inputs) =>
        inputs.Choice<RequestKind>(FillForm.Kind) is { } kind ? Of(kind) : null;

    /// <summary>Redirects to the first step of a flow.</summary>
    public static Reply Start(RequestKind kind) => kind switch
    {
        RequestKind.Creation => Reply.GoOnTo<StartCreation>(),
        RequestKind.Promotion => Reply.GoOnTo<StartPromotion>(),
        RequestKind.ChargeReport => Reply.GoOnTo<StartCharge>(),
        RequestKind.Mapping => Reply.GoOnTo<StartMapping>(),
        RequestKind.Activation => Reply.GoOnTo<ShowMenu>(),
    };
}
