using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using BotApp.TextProposals;

namespace BotApp.DirectoryEntries;

/// <summary>Sends a previewed addition to a second person; nothing takes effect before.</summary>
internal sealed class ProposeAdditionHandler(BotDb db) : IActionHandler<ProposeAddition>
{
    public async Task<Reply> HandleAsync(ProposeAddition action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var offices = await db.OfficesForAdditionAsync(ct);
        Reply Form(Refusal mistake) => DirectoryEntryCard.Form(turn.Language, action.Entry, offices, mistake);

        if (DirectoryAddition.Parse(action.Entry, offices).IsRefused(out var why, out var addition)
            || (await db.AdditionPlanAsync(addition, turn.Now, ct)).IsRefused(out why, out var plan))
        {
            return Form(why);
        }

        var confirmers = await db.TextConfirmersAsync(turn.Officer.Id, turn.Now, ct);
        if (confirmers.All.Count == 0)
        {
            return Form(new NobodyToConfirm());
        }

        var proposal = new TextProposal
        {
            Id = Guid.CreateVersion7(turn.Now),
            Kind = TextKind.DirectoryEntry,
            Key = addition.Key,
            Before = null,
            After = new ProposedAddition(addition, plan.Place).ToJson(),
            ProposedById = turn.Officer.Id,
            ProposedAt = turn.Now,
        };
        await db.ProposeTextAsync(proposal, ProposedAddition.AuditName, confirmers, turn.Now, ct);
        return await db.SaveAsync(turn.Now, ct)
            ? DirectoryEntryCard.Sent(turn.Language, addition, confirmers)
            : Form(new ConcurrentChange());
    }
}
