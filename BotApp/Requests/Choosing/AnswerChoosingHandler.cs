using BotApp.Conversation;
using BotApp.Requests.Activation;
using BotApp.Requests.Forms;

namespace BotApp.Requests.Choosing;

/// <summary>One flow opens at once; where two are needed, both are named in order; where none is, that is said.</summary>
internal sealed class AnswerChoosingHandler : IHandle<AnswerChoosing>
{
    public Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct) => Task.FromResult(Answer(inputs, turn));

    private static Reply Answer(Inputs inputs, Turn turn)
    {
        if (Read<EverHad>(inputs, AnswerChoosing.Ever) is not { } ever ||
            Read<DoesItWork>(inputs, AnswerChoosing.Works) is not { } works ||
            Read<WhatChanged>(inputs, AnswerChoosing.Changed) is not { } changed)
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

    private static T? Read<T>(Inputs inputs, string id) where T : struct, Enum =>
        Enum.TryParse<T>(inputs.Text(id), out var value) && Enum.IsDefined(value) ? value : null;
}
