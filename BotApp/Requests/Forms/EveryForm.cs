using BotApp.Conversation;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Creation;
using BotApp.Requests.Mapping;
using BotApp.Requests.Promotion;

namespace BotApp.Requests.Forms;

/// <summary>The forms by kind. Activation has none: it is a contact first (circular ¶2).</summary>
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

    /// <summary>The form a button belongs to, by its data.</summary>
    public static FormDetails? Of(Inputs inputs) =>
        inputs.Choice<RequestKind>(FillForm.Kind) is { } kind ? Of(kind) : null;

    /// <summary>Where a form of that kind begins.</summary>
    public static Reply Start(RequestKind kind) => kind switch
    {
        RequestKind.Creation => Reply.GoOnTo<StartCreation>(),
        RequestKind.Promotion => Reply.GoOnTo<StartPromotion>(),
        RequestKind.ChargeReport => Reply.GoOnTo<StartCharge>(),
        RequestKind.Mapping => Reply.GoOnTo<StartMapping>(),
        RequestKind.Activation => Reply.GoOnTo<ShowMenu>(),
    };
}
