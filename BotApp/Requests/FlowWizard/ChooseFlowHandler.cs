using BotApp.Conversation;
using BotApp.Requests.Forms;

namespace BotApp.Requests.FlowWizard;

/// <summary>Opens a single flow at once; if two are needed, names both in order; if none, says so.</summary>
internal sealed class ChooseFlowHandler : IActionHandler<ChooseFlow>
{
    public Task<Reply> HandleAsync(ChooseFlow action, Inputs inputs, Turn turn, CancellationToken ct) =>
        Task.FromResult(Answer(inputs, turn));

    private static Reply Answer(Inputs inputs, Turn turn)
    {
        if (inputs.Choice<EverHad>(ChooseFlow.Ever, FlowWizardCard.Ever) is not { } ever ||
            inputs.Choice<DoesItWork>(ChooseFlow.Works, FlowWizardCard.Works) is not { } works ||
            inputs.Choice<WhatChanged>(ChooseFlow.Changed, FlowWizardCard.Changed) is not { } changed)
        {
            return FlowWizardCard.Ask(turn.Language, new AnswersIncomplete());
        }

        return FlowChooser.Choose(ever, works, changed) switch
        {
            [{ Kind: var kind }] when FlowCatalog.Of(kind) is { ShowsAdviceFirst: false } only => Reply.RedirectTo(only.Start),
            var flows => FlowWizardCard.Advice(turn.Language, flows),
        };
    }
}
