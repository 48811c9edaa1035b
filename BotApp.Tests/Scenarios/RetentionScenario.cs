using BotApp.Charges;
using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Retention;
using BotApp.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BotApp.Scenarios;

/// <summary>Brings requests to an end, and lets nights pass.</summary>
internal static class RetentionScenario
{
    public static TeamsChat Elsa(this TestBot bot) => bot.Chat("Elsa Paul");

    /// <summary>Advances the clock and waits until a purge that began after that is done.</summary>
    public static async Task UntilPurgedAsync(this TestBot bot, FakeTimeProvider clock, TimeSpan by)
    {
        await bot.UntilAsync(db => db.Outbox.AnyAsync(m => m.Kind == OutboxKinds.Purge && m.DoneAt == null), "a purge is scheduled");
        clock.Advance(by);
        var from = clock.GetUtcNow();
        await bot.UntilAsync(
            db =>
            {
                // The pollers wait on this clock.
                clock.Advance(TimeSpan.FromSeconds(1));
                return db.Outbox.AnyAsync(m => m.Kind == OutboxKinds.Purge && m.DoneAt >= from);
            },
            "the purge is done");
    }

    /// <summary>Ends the request of this person, as its last step would.</summary>
    public static async Task EndAsync(this TestBot bot, TeamsChat maker, Stage stage) =>
        await bot.EndAsync(
            await bot.ReadAsync(db => db.Requests.Where(r => r.MakerId == maker.Person.AadObjectId).Select(r => r.Id).SingleAsync()),
            stage);

    public static Task EndAsync(this TestBot bot, Guid request, Stage stage) => bot.DoAsync(async db =>
    {
        var (now, decider, completer) = (bot.Clock.GetUtcNow(), (Guid?)bot.Anil.Person.AadObjectId, (Guid?)bot.Cyril.Person.AadObjectId);
        await db.Requests.Where(r => r.Id == request).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.Stage, stage)
            .SetProperty(r => r.StageSince, now)
            .SetProperty(r => r.DecidedById, decider)
            .SetProperty(r => r.ScansAtDecision, 1)
            .SetProperty(r => r.CompletedById, stage == Stage.Completed ? completer : null));
        if (stage == Stage.Completed)
        {
            var ended = await db.Requests.SingleAsync(r => r.Id == request);
            typeof(Request).GetProperty(nameof(Request.Outcome))!.SetValue(ended, "SSO1234567");
        }

        return await db.SaveChangesAsync();
    });

    /// <summary>Cyril proposes that this person takes over the post, with the scan of the order; Gopal decides.</summary>
    public static Task<Guid> ProposalAsync(
        this TestBot bot, Guid post, TeamsChat successor, bool sent, bool decided) => bot.DoAsync(async db =>
    {
        var now = bot.Clock.GetUtcNow();
        var proposal = new ChargeProposal
        {
            Id = Guid.CreateVersion7(now),
            PostId = post,
            Change = ChargeChange.Additional,
            SuccessorId = successor.Person.AadObjectId,
            Moment = now,
            OrderNumber = "Estt. 12/2026",
            ProposedById = bot.Cyril.Person.AadObjectId,
            ProposedAt = now,
        };
        Assert.Null(sent ? proposal.Send(1) : null);
        Assert.Null(decided
            ? proposal.Decide(bot.Chat("Gopal Iyer").Person.AadObjectId, confirm: false, [], TestData.NoFacts, now)
            : null);
        db.ChargeProposals.Add(proposal);
        await bot.AttachScanAsync(db, proposal.Id, bot.Cyril.Person.AadObjectId, $"Order {proposal.Id}");
        await db.SaveAsync(now, default);
        return proposal.Id;
    });

    public static Task HoldAsync(this TestBot bot, Guid subject) => bot.DoAsync(db =>
    {
        db.LegalHolds.Add(new LegalHold
        {
            Id = Guid.NewGuid(),
            Subject = subject,
            Reason = "OA 123/2026",
            SetById = Guid.NewGuid(),
            SetAt = bot.Clock.GetUtcNow(),
        });
        return db.SaveAsync(bot.Clock.GetUtcNow(), default);
    });
}
