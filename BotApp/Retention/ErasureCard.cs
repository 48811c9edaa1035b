using BotApp.Basics;
using BotApp.Conversation;

namespace BotApp.Retention;

/// <summary>A proposed erasure, for the Systems Manager who confirms it or does not.</summary>
public static class ErasureCard
{
    public static CardContent Ask(
        Language language, ErasureProposal proposal, PersonRecords records, string proposer, Refusal? why = null) =>
        PersonCard.Facts(
                new CardBuilder(language, new Phrase("Confirm the erasure?", "मिटाने की पुष्टि करें?")).Error(why), records)
            .Facts((new Phrase("Proposed by", "प्रस्तावक"), Phrase.Same($"{proposer}, ") + OfficeTime.DisplayText(proposal.ProposedAt)))
            .Text(PersonCard.WhatErasureDoes)
            .Destructive(new Phrase("Confirm", "पुष्टि करें"), new DecideErasure(proposal.Id, Confirm: true))
            .Submit(new Phrase("Do not confirm", "पुष्टि न करें"), new DecideErasure(proposal.Id))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    public static CardContent Settled(Language language, bool confirmed) =>
        new CardBuilder(language, new Phrase("Erasure", "विवरण मिटाना"))
            .Status(confirmed
                ? new Phrase("Confirmed: the data is being erased now", "पुष्टि की गई: विवरण अभी मिटाया जा रहा है")
                : new Phrase("Not confirmed: nothing was erased", "पुष्टि नहीं हुई: कुछ भी मिटाया नहीं गया"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
}
