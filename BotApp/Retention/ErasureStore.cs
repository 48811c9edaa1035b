using System.Security.Cryptography;
using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Retention;

/// <summary>
/// Erases a person. What names them goes; the office's acts stay under a pseudonym: requests with number, kind, stage, dates and deciders,
/// and the audit, which holds ids only (DPDP Act 2023, s. 8(7): kept where the law requires it).
/// </summary>
internal sealed class ErasureStore(BotDb db, DocumentVault vault)
{
    /// <summary>
    /// Files first, key before content; then all rows in one save. Returns the beginnings of the Message-IDs of mails that carry the
    /// person's data; null when somebody else changed the records meanwhile.
    /// </summary>
    public async Task<IReadOnlyList<string>?> EraseAsync(
        Guid officerId, ErasureProposal? proposal, DateTimeOffset now, CancellationToken ct)
    {
        var ids = await db.RecordIdsAsync(officerId, ct);
        var about = await db.Requests.Where(request => ids.Contains(request.SubjectOfficerId))
            .Select(request => request.Id).ToListAsync(ct);
        var drafts = await db.Drafts.Where(draft => ids.Contains(draft.OfficerId) || ids.Contains(draft.SubjectOfficerId))
            .Select(draft => draft.Id).ToListAsync(ct);
        var scans = await db.ScansAbout(ids).Select(scan => scan.Id).ToListAsync(ct);
        var workbooks = await db.StagedWorkbooks.Where(staged => ids.Contains(staged.OfficerId))
            .Select(staged => staged.Id).ToListAsync(ct);
        foreach (var file in scans.Concat(workbooks))
        {
            await vault.DeleteAsync(file);
        }

        // Stored replies show cards to others; a repeated delivery runs its handler again. All but the newest go before the lock.
        while (await db.RemoveOldestAnswersAsync(now, ct) > 0)
        {
        }

        await db.BeginWriteAsync(ct);
        var mails = await MailsAsync(ids, about, ct);
        await PseudonymizeAsync(ids, about, now, ct);
        await DeleteRowsAsync(ids, about, drafts, scans, ct);
        await NeutralizeCardsAsync(about, now, ct);
        if (proposal is not null)
        {
            proposal.DoneAt = now;
        }

        db.Audit.Add(AuditLine.Create(
            "person.erased", officerId, proposal?.DecidedById, now, $"requests={about.Count} scans={scans.Count}"));
        return await db.SaveAsync(now, ct) ? mails : null;
    }

    private async Task PseudonymizeAsync(List<Guid> ids, List<Guid> about, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var officer in await db.Officers.Where(officer => ids.Contains(officer.Id)).ToListAsync(ct))
        {
            var (name, code) = (officer.Name, Convert.ToHexString(RandomNumberGenerator.GetBytes(3)));
            officer.ClosedAt ??= now;
            officer.Erase(code, now);
            // A directory without titles names a post after its holder.
            foreach (var post in await db.Posts.Where(post => post.Title == name).ToListAsync(ct))
            {
                (post.Title, post.HindiTitle) = (officer.Name, officer.HindiName);
            }
        }

        foreach (var request in await db.Requests.Where(request => about.Contains(request.Id)).ToListAsync(ct))
        {
            request.Erase();
        }
    }

    private async Task DeleteRowsAsync(List<Guid> ids, List<Guid> about, List<Guid> drafts, List<Guid> scans, CancellationToken ct)
    {
        await db.IdentityMarks.Where(mark => ids.Contains(mark.PersonId) || about.Contains(mark.SourceId)).ExecuteDeleteAsync(ct);
        await db.Attachments.Where(scan => scans.Contains(scan.Id)).ExecuteDeleteAsync(ct);
        await db.Drafts.Where(draft => drafts.Contains(draft.Id)).ExecuteDeleteAsync(ct);
        await db.SavedForms.Where(form => ids.Contains(form.OfficerId)).ExecuteDeleteAsync(ct);
        await db.StagedWorkbooks.Where(staged => ids.Contains(staged.OfficerId)).ExecuteDeleteAsync(ct);
        await db.OfficerQueries.Where(query => about.Contains(query.RequestId)).ExecuteDeleteAsync(ct);
        await db.RejectedRows.Where(row => about.Contains(row.RequestId)).ExecuteDeleteAsync(ct);
        await db.UnansweredQuestions.Where(question => ids.Contains(question.AskerId)).ExecuteDeleteAsync(ct);
        await db.FaqRatings.Where(rating => ids.Contains(rating.OfficerId)).ExecuteDeleteAsync(ct);
        await db.OneTimeLinks.Where(link => ids.Contains(link.OfficerId)).ExecuteDeleteAsync(ct);
        await db.CardMessages.Where(card => ids.Contains(card.OfficerId)).ExecuteDeleteAsync(ct);
        await db.Outbox.Where(message => message.OfficerId != null && ids.Contains(message.OfficerId.Value)).ExecuteDeleteAsync(ct);
        await db.Chats.Where(chat => ids.Contains(chat.OfficerId)).ExecuteDeleteAsync(ct);
        await db.CampaignMembers.Where(member => ids.Contains(member.OfficerId)).ExecuteDeleteAsync(ct);
        await db.LegalHolds.Where(hold => ids.Contains(hold.Subject) || about.Contains(hold.Subject)).ExecuteDeleteAsync(ct);
        await db.InboxMessages.WithAnswer().RemoveAnswersAsync(ct);
    }

    /// <summary>Cards about the person in other people's chats are drawn anew, now without a name.</summary>
    private async Task NeutralizeCardsAsync(List<Guid> about, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var card in await db.SentOrUnderWay().Where(card => about.Contains(card.Subject))
            .Select(card => card.Id).ToListAsync(ct))
        {
            db.Outbox.Add(OutboxMessage.RefreshCardLater(card, now, now));
        }
    }

    /// <summary>Batches with a row about the person, and notices about their requests or to them.</summary>
    private async Task<IReadOnlyList<string>> MailsAsync(List<Guid> ids, List<Guid> about, CancellationToken ct)
    {
        var batches = await db.Requests.Where(request => about.Contains(request.Id) && request.BatchId != null)
            .Select(request => request.BatchId!.Value).Distinct().ToListAsync(ct);
        var notices = await db.Outbox
            .Where(m => m.Kind == OutboxKinds.FallbackMail
                && (about.Contains(m.Subject) || (m.OfficerId != null && ids.Contains(m.OfficerId.Value))))
            .Select(m => m.Id).ToListAsync(ct);
        return [.. batches.Concat(notices).Select(id => id.ToString("N"))];
    }
}
