using BotApp.Requests.Activation;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Creation;
using BotApp.Requests.Mapping;
using BotApp.Requests.Promotion;

namespace BotApp.Requests.Forms;

/// <summary>The flows, in the order of the menu. A new flow is registered here and nowhere else.</summary>
public static class FlowCatalog
{
    public static readonly IReadOnlyList<Flow> All =
        [new ActivationDetails(), new CreationDetails(), new PromotionDetails(), new ChargeReportDetails(), new MappingDetails()];

    /// <summary>Kinds that are filled in as a form and take files.</summary>
    public static readonly IReadOnlyList<RequestKind> FormKinds = [.. All.OfType<FlowDetails>().Select(flow => flow.Kind)];

    /// <summary>Flows that are sent in an official template.</summary>
    public static readonly IReadOnlyList<TemplateFlowDetails> TemplateFlows = [.. All.OfType<TemplateFlowDetails>()];

    private static readonly Dictionary<RequestKind, Flow> ByKind = All.ToDictionary(flow => flow.Kind);

    public static Flow Of(RequestKind kind) => ByKind[kind];

    /// <summary>The flow of a kind that is consolidated; any other kind is a fault.</summary>
    public static TemplateFlowDetails TemplateFlowOf(RequestKind kind) => (TemplateFlowDetails)Of(kind);

    /// <summary>The flow with its form; null for a kind that has none.</summary>
    public static FlowDetails? Find(RequestKind kind) => Of(kind) as FlowDetails;
}
