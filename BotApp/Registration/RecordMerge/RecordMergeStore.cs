using BotApp.Approvals;
using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Registration.RecordMerge;

/// <summary>
/// Merging the record of an officer known from paper into that of the same officer on Teams: who is asked, what is shown, what is moved.
/// </summary>
public static class RecordMergeStore
{
    private const string RejectedEvent = "officer.apart";

    /// <summary>The officer on Teams concerned: the subject itself, or the best match for a paper-only record.</summary>
    public static async Task<Guid?> MergeCandidateAsync(this BotDb db, Guid subject, CancellationToken ct)
    {
        if (await db.Officers.AsNoTracking().FirstOrDefaultAsync(officer => officer.Id == subject, ct) is not { } person)
        {
            return null;
        }

        if (person.Status is not DirectoryStatus.PaperOnly)
        {
            return person.Id;
        }

        var facts = PersonFacts.From(person, [.. (await RequestsAboutAsync(db, [person.Id], ct)).Select(request => request.Answers)]);
        var apart = await db.Audit.AsNoTracking()
            .Where(line => line.Event == RejectedEvent && line.Detail == person.Id.ToString("N"))
            .Select(line => line.Subject)
            .ToListAsync(ct);
        var others = await db.Officers.AsNoTracking()
            .Where(officer => officer.OfficeId == person.OfficeId
                && officer.Status != DirectoryStatus.PaperOnly
                && !apart.Contains(officer.Id))
                .ToListAsync(ct);
        var requests = (await RequestsAboutAsync(
            db,
            [.. others.Select(officer => officer.Id)],
            ct)).ToLookup(request => request.SubjectOfficerId);
        return others
            .Select(officer => (
                officer.Id,
                Agree: PersonFacts.From(officer, [.. requests[officer.Id].Select(request => request.Answers)]).MatchWith(facts)))
            .Where(one => one.Agree is not null)
            .OrderByDescending(one => one.Agree!.Count)
            .Select(one => (Guid?)one.Id)
            .FirstOrDefault();
    }

    /// <summary>After a rejected match, asks the same person about the next matching officer, if there is one.</summary>
    public static async Task ProposeNextMergeAsync(this BotDb db, Guid paperId, Turn turn, CancellationToken ct)
    {
        var occasion = 1 + await db.Audit.CountAsync(line => line.Event == RejectedEvent && line.Detail == paperId.ToString("N"), ct);
        db.Outbox.Add(OutboxMessage.Notify(NotificationTopics.RecordMergeProposed, paperId, occasion, turn.Officer.Id, turn.Now));
    }

    /// <summary>
    /// The records that this person may merge into the officer: those of the offices they head; for the cell, all. Null when there is none.
    /// </summary>
    public static async Task<RecordMergeView?> RecordMergeViewAsync(
        this BotDb db, Guid newcomerId, Guid viewerId, IReadOnlyList<Authority> authorities, CancellationToken ct)
    {
        if (newcomerId == viewerId
            || await db.Officers.AsNoTracking().FirstOrDefaultAsync(
                officer => officer.Id == newcomerId,
                ct) is not { IsKnown: true, Status: not DirectoryStatus.PaperOnly } newcomer)
        {
            return null;
        }

        var paper = (await db.Officers.AsNoTracking().Where(officer => officer.Status == DirectoryStatus.PaperOnly).ToListAsync(ct))
            .Where(person => authorities.Any(authority =>
                authority.Role is Role.Cell || (authority.Role is Role.Head && authority.OfficeId == person.OfficeId)))
            .ToList();
        var apart = await db.Audit.AsNoTracking()
            .Where(line => line.Event == RejectedEvent && line.Subject == newcomerId)
            .Select(line => line.Detail)
            .ToListAsync(ct);
        var requests = (await RequestsAboutAsync(
            db,
            [newcomerId, .. paper.Select(person => person.Id)],
            ct)).ToLookup(request => request.SubjectOfficerId);
        var offices = await db.Offices.AsNoTracking().ToDictionaryAsync(office => office.Id, office => office.DisplayName, ct);
        var facts = PersonFacts.From(newcomer, [.. requests[newcomerId].Select(request => request.Answers)]);
        var records = new List<PaperRecord>();
        foreach (var person in paper.Where(person => !apart.Contains(person.Id.ToString("N"))))
        {
            var about = requests[person.Id].ToList();
            var own = PersonFacts.From(person, [.. about.Select(request => request.Answers)]);
            if (own.MatchWith(facts) is { } agreements)
            {
                records.Add(new PaperRecord(
                    person,
                    own,
                    offices.GetValueOrDefault(person.OfficeId ?? Guid.Empty, Basics.Phrase.Same("–")),
                    about,
                    agreements));
            }
        }

        // The officer's id comes from the card: a head of the record's office must not see personal details of another office's officer.
        var foreign = !authorities.Any(authority =>
            authority.Role is Role.Cell || (authority.Role is Role.Head && authority.OfficeId == newcomer.OfficeId));
        return records.Count == 0 ? null : new RecordMergeView(
            newcomer,
            foreign ? facts.WithoutPersonalDetails() : facts,
            offices.GetValueOrDefault(newcomer.OfficeId ?? Guid.Empty, Basics.Phrase.Same("–")),
            [.. requests[newcomerId].Where(request => request.IsOpen)],
            [.. records.OrderByDescending(record => record.MatchingFields.Count).Take(RecordMergeView.MaxRecords)],
            foreign)
        {
            MoreRecords = Math.Max(0, records.Count - RecordMergeView.MaxRecords),
        };
    }

    /// <summary>
    /// Reassigns everything of the paper record to the officer; the record itself remains, because older audit lines refer to it.
    /// </summary>
    /// <returns>
    /// Why they stay apart: the officer, or somebody who acted for them, decided on a request of this record, and it has been sent. Such a
    /// decision that was not yet sent is revoked instead, and the request goes to the next decider.
    /// </returns>
    public static async Task<Refusal?> MergeAsync(this BotDb db, RecordMergeView view, PaperRecord record, Turn turn, CancellationToken ct)
    {
        var (newcomer, person) = (
            await db.Officers.FirstAsync(officer => officer.Id == view.OfficerOnTeams.Id, ct),
            await db.Officers.FirstAsync(officer => officer.Id == record.Person.Id, ct));
        var requests = await db.Requests.Where(request => request.MakerId == person.Id || request.SubjectOfficerId == person.Id)
            .ToListAsync(ct);
        if (await db.RevokeOwnDecisionsAsync(requests, newcomer.Id, turn, ct) is { } why)
        {
            return why;
        }

        foreach (var request in requests)
        {
            request.Reassign(person.Id, newcomer.Id);
            db.AuditMerge("request.joined", request.Id, record, turn, newcomer.Id);
            await db.RefreshCardsAsync(request.Id, request.Version, turn.Now, ct);
            if (request.IsOpen)
            {
                db.Outbox.Add(OutboxMessage.Notify(
                    NotificationTopics.RequestStageChanged,
                    request.Id,
                    request.Version,
                    newcomer.Id,
                    turn.Now));
            }
        }

        foreach (var draft in await db.Drafts.Where(draft => draft.SubjectOfficerId == person.Id).ToListAsync(ct))
        {
            db.Entry(draft).Property(d => d.SubjectOfficerId).CurrentValue = newcomer.Id;
        }

        // The SSO-ID is moved: left behind, the officer's own paper record would block it. The requests still show it.
        newcomer.SsoId ??= person.SsoId;
        newcomer.Status = newcomer.Status is DirectoryStatus.Registered && !view.IsOfAnotherOffice
            ? DirectoryStatus.Confirmed
            : newcomer.Status;
        (person.Status, person.OfficeId, person.SsoId, person.MergedIntoId) = (DirectoryStatus.Merged, null, null, newcomer.Id);
        db.AuditMerge("officer.joined", newcomer.Id, record, turn, person.Id);
        foreach (var request in requests.Where(request => request.Stage is Stage.Submitted))
        {
            await db.NotifyDecidersAsync(request, turn.Now, ct);
        }

        return null;
    }

    private static async Task<Refusal?> RevokeOwnDecisionsAsync(
        this BotDb db, IReadOnlyList<Request> requests, Guid newcomerId, Turn turn, CancellationToken ct)
    {
        var facts = await db.DutyFactsAsync(
            [newcomerId, .. requests.SelectMany(request => request.DecidedByIds.Concat(request.CompletedByIds)).OfType<Guid>()], ct);
        var own = requests.Where(IsBarred).ToList();
        if (own.FirstOrDefault(request => request.Stage is not Stage.Approved) is { } sent)
        {
            return new DecidedOnRecord(sent.Number);
        }

        bool IsBarred(Request request)
        {
            var duties = new SeparationOfDuties(newcomerId, newcomerId, request.SubmittedAt, facts);
            return request.DecidedByIds.OfType<Guid>().Any(officer => duties.AgainstDeciding(officer, request.StageSince) is not null)
                || request.CompletedByIds.OfType<Guid>().Any(officer => duties.AgainstCompleting(officer, true, []) is not null);
        }

        foreach (var request in own)
        {
            if (!request.RevokeDecision(turn.Now).IsRefused(out _, out var moved))
            {
                db.Audit.Add(moved.ToAuditLine("decided by the applicant"));
                await db.RefreshDigestsAsync([request], await db.DeciderDirectoryAsync([request], turn.Now, ct), turn.Now, ct);
            }
        }

        return null;
    }

    /// <summary>Audits a decision about a merge, with the post under which it was made.</summary>
    public static void AuditMerge(this BotDb db, string what, Guid subject, PaperRecord record, Turn turn, Guid other)
    {
        var post = turn.Authorities.FirstOrDefault(authority => authority.Role is Role.Head && authority.OfficeId == record.Person.OfficeId)
            ?? turn.Authorities.FirstOrDefault(authority => authority.Role is Role.Cell);
        db.Audit.Add(new AuditLine
        {
            At = turn.Now,
            Event = what,
            Subject = subject,
            ActorId = turn.Officer.Id,
            PostId = post?.PostId,
            InPlaceOf = post?.InPlaceOf,
            Detail = other.ToString("N"),
        });
    }

    private static async Task<List<Request>> RequestsAboutAsync(BotDb db, List<Guid> people, CancellationToken ct) =>
        await db.Requests.AsNoTracking()
            .Where(request => people.Contains(request.SubjectOfficerId))
            .OrderByDescending(request => request.SubmittedAt)
            .ToListAsync(ct);
}
