using BotApp.Audit;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.TextProposals;

/// <summary>Keeps texts that wait for a second person; the caller saves.</summary>
public static class TextProposalStore
{
    /// <summary>
    /// Keeps each proposal in place of an undecided one for the same text; what the same person proposed before in the same words stays.
    /// </summary>
    /// <returns>Those that are new.</returns>
    public static async Task<IReadOnlyList<TextProposal>> ProposeTextsAsync(
        this BotDb db, IReadOnlyList<TextProposal> proposals, string auditName, CancellationToken ct)
    {
        if (proposals.Count == 0)
        {
            return [];
        }

        var waiting = await db.WaitingAsync(proposals[0].Kind, [.. proposals.Select(proposal => proposal.Key)], ct);
        // Of two texts for one place in the same workbook the last counts.
        var added = proposals.GroupBy(proposal => proposal.Key).Select(group => group.Last())
            .Where(proposal => !(waiting.GetValueOrDefault(proposal.Key) is { } older && older.IsSameAs(proposal)))
            .ToList();
        foreach (var proposal in added)
        {
            if (waiting.GetValueOrDefault(proposal.Key) is { } older)
            {
                db.Replace(older, auditName, proposal.ProposedById, proposal.ProposedAt);
            }

            db.TextProposals.Add(proposal);
            db.Audit.Add(Line(proposal, auditName, "proposed", proposal.ProposedById, proposal.ProposedAt));
        }

        return added;
    }

    /// <summary>Keeps a proposal and asks those who may confirm it, unless the same person proposed the same words before.</summary>
    public static async Task ProposeTextAsync(
        this BotDb db, TextProposal proposal, string auditName, TextConfirmers confirmers, DateTimeOffset now, CancellationToken ct)
    {
        if ((await db.ProposeTextsAsync([proposal], auditName, ct)).Count > 0)
        {
            db.AskToConfirmText(proposal.Id, confirmers, now);
        }
    }

    /// <summary>Asks those who may confirm it.</summary>
    /// <param name="subject">The proposal, or the workbook that brought several.</param>
    public static void AskToConfirmText(this BotDb db, Guid subject, TextConfirmers confirmers, DateTimeOffset now) =>
        db.Outbox.AddRange(confirmers.All.Select(officer =>
            OutboxMessage.Notify(NotificationTopics.TextProposed, subject, 1, officer.Id, now)));

    /// <summary>Ends undecided proposals for texts that are written anew, and tells their authors.</summary>
    /// <param name="actorId">Who writes them anew.</param>
    public static async Task ReplaceTextProposalsAsync(
        this BotDb db,
        TextKind kind,
        IReadOnlyCollection<string> keys,
        string auditName,
        Guid actorId,
        DateTimeOffset now,
        CancellationToken ct)
    {
        foreach (var older in (await db.WaitingAsync(kind, keys, ct)).Values)
        {
            db.Replace(older, auditName, actorId, now);
        }
    }

    /// <summary>Records the decision and tells the author.</summary>
    public static void RecordTextDecision(this BotDb db, TextProposal proposal, string auditName, DateTimeOffset now)
    {
        db.Audit.Add(Line(
            proposal, auditName, proposal.Outcome is TextProposalOutcome.Confirmed ? "confirmed" : "refused", proposal.DecidedById, now));
        db.TellAuthor(proposal, now);
    }

    /// <summary>Under the write lock, so that nobody proposes or decides in between.</summary>
    private static async Task<Dictionary<string, TextProposal>> WaitingAsync(
        this BotDb db, TextKind kind, IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        return await db.TextProposals
            .Where(proposal => proposal.Kind == kind && proposal.Outcome == null && keys.Contains(proposal.Key))
            .ToDictionaryAsync(proposal => proposal.Key, ct);
    }

    private static void Replace(this BotDb db, TextProposal older, string auditName, Guid actorId, DateTimeOffset now)
    {
        older.Replace(now);
        db.Audit.Add(Line(older, auditName, "replaced", actorId, now));
        if (older.ProposedById != actorId)
        {
            db.TellAuthor(older, now);
        }
    }

    private static void TellAuthor(this BotDb db, TextProposal proposal, DateTimeOffset now) => db.Outbox.Add(
        OutboxMessage.Notify(NotificationTopics.TextDecided, proposal.Id, proposal.Version, proposal.ProposedById, now));

    private static AuditLine Line(TextProposal proposal, string auditName, string what, Guid? actor, DateTimeOffset now) =>
        AuditLine.Create($"{auditName}.{what}", AuditLine.SubjectOf(auditName, proposal.Key), actor, now, $"{proposal.Id:N}");
}
