using BotApp.Requests.Forms;

namespace BotApp.Requests.FlowWizard;

/// <summary>"Help me choose": three plain answers determine the flows, in order; every combination has a result.</summary>
public static class FlowChooser
{
    public static IReadOnlyList<FlowAdvice> Choose(EverHad ever, DoesItWork works, WhatChanged changed) =>
    [
        .. from flow in FlowCatalog.All
           let why = flow.Advise(ever, works, changed)
           where why is not null
           select new FlowAdvice(flow.Kind, why),
    ];
}
