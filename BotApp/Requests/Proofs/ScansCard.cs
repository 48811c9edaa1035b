using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests.Creation;

namespace BotApp.Requests.Proofs;

/// <summary>The scan step of whichever flow the draft belongs to.</summary>
public static class ScansCard
{
    public static CardFace Of(Language language, RequestKind kind, IReadOnlyList<Proof> proofs, Refusal? why = null) => kind switch
    {
        RequestKind.Creation => CreationCard.Scan(language, proofs, why),
        RequestKind.Promotion or RequestKind.ChargeReport or RequestKind.Mapping or RequestKind.Activation =>
            throw new InvalidOperationException($"{kind} has no scan step."),
    };
}
