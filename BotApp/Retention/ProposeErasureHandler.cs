using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Retention;

/// <summary>Previews an erasure, then proposes it to the Systems Manager.</summary>
internal sealed class ProposeErasureHandler(BotDb db) : IActionHandler<ProposeErasure>
{
    public async Task<Reply> HandleAsync(ProposeErasure action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.PersonRecordsAsync(action.Person, ct) is not { } records)
        {
            return PersonCard.Find(turn.Language, null, [], new PersonNotFound());
        }

        var deciders = (await db.PostHoldersAsync(Role.SystemsManager, null, turn.Now, ct)).Select(holder => holder.Officer.Id).Distinct()
            .Where(id => id != turn.Officer.Id && id != action.Person).ToList();
        var why = action.Person == turn.Officer.Id ? new OwnRecord()
            : records.CheckErasure() ?? (deciders.Count == 0 ? new ErasureNeedsSecondPerson() : null);
        if (why is not null || !action.IsConfirmed)
        {
            return why is null
                ? PersonCard.AskErasure(turn.Language, records)
                : PersonCard.Show(turn.Language, records, turn.IsSystemsManager, why: why);
        }

        await db.BeginWriteAsync(ct);
        if (!await db.ErasureProposals.AnyAsync(one => one.OfficerId == action.Person && one.IsConfirmed == null, ct))
        {
            Propose(action.Person, deciders, turn);
        }

        return await db.SaveAsync(turn.Now, ct)
            ? PersonCard.Show(
                turn.Language, records, turn.IsSystemsManager,
                new Phrase(
                    "Proposed to the Systems Manager; nothing is erased yet.", "सिस्टम प्रबंधक को प्रस्तावित; अभी कुछ मिटाया नहीं गया।"))
            : PersonCard.Show(turn.Language, records, turn.IsSystemsManager, why: new ConcurrentChange());
    }

    private void Propose(Guid person, List<Guid> deciders, Turn turn)
    {
        var proposal = new ErasureProposal
        {
            Id = Guid.CreateVersion7(turn.Now),
            OfficerId = person,
            ProposedById = turn.Officer.Id,
            ProposedAt = turn.Now,
        };
        db.ErasureProposals.Add(proposal);
        db.Audit.Add(AuditLine.Create("erasure.proposed", person, turn.Officer.Id, turn.Now, $"{proposal.Id:N}"));
        db.Outbox.AddRange(deciders.Select(decider => OutboxMessage.Notify(
            NotificationTopics.ErasureProposed, proposal.Id, proposal.Version, decider, turn.Now)));
    }
}
