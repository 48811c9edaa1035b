using BotApp.Conversation;
using BotApp.Requests.Activation;
using BotApp.Requests.Forms;

namespace BotApp.Requests.Choosing;

/// <summary>Opens a single flow at once; if two are needed, names both in order; if none, says so.</summary>
internal sealed class AnswerChoosingHandler : IHandle<AnswerChoosing>
{
    public Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) => Task.FromResult(Answer(inputs, turn));

    private static Reply Answer(Inputs inputs, Turn turn)
    {
        if (inputs.Choice<EverHad>(AnswerChoosing.Ever, ChoosingCard.Ever) is not { } ever ||
            inputs.Choice<DoesItWork>(AnswerChoosing.Works, ChoosingCard.Works) is not { } works ||
            inputs.Choice<WhatChanged>(AnswerChoosing.Changed, ChoosingCard.Changed) is not { } changed)
        {
            return ChoosingCard.Ask(turn.Language, new ChoiceIncomplete());
        }

        return Chooser.Choose(ever, works, changed) switch
        {
            [{ Kind: RequestKind.Activation }] => Reply.GoOnTo<StartActivation>(),
            [{ Kind: not RequestKind.Mapping and var kind }] => EveryForm.Start(kind),
            var flows => ChoosingCard.Advice(turn.Language, flows),
        };
    }
}
