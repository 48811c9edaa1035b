using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests.CellQueue;
using BotApp.Requests.ChargeReport;
using BotApp.Requests.Forms;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests;

/// <summary>Drafts of every flow and their submission; the handlers save, except where the name says that it saves.</summary>
public static class DraftStore
{
    /// <summary>A new draft, prefilled with what is known of its officer.</summary>
    public static async Task<Draft> BeginDraftAsync(
        this BotDb db, Turn turn, FlowDetails form, Officer about, Answers first, OfficeProfile profile, CancellationToken ct)
    {
        Guid? templateId = form.Kind.GoesStraightToCell() ? null : (await db.CurrentTemplateAsync(form.Kind, ct)).Id;
        var questions = await db.FormFieldsAsync(form.Kind, templateId, first, ct);
        var draft = new Draft
        {
            Id = Guid.CreateVersion7(turn.Now),
            OfficerId = turn.Officer.Id,
            Kind = form.Kind,
            TemplateId = templateId,
            SubjectOfficerId = about.Id,
            Answers = form
                .Prefill(
                    questions,
                    await db.DirectoryFactsAsync(about, profile, first, turn.Now, ct),
                    await db.PreviousAnswersAsync(about.Id, ct))
                .With(first.ByField),
        };
        draft.Touch(turn.Now);
        db.Drafts.Add(draft);
        await db.ForgetFormAsync(turn.Officer.Id, form.Kind, ct);
        return draft;
    }

    /// <summary>Reopens a returned request as a draft with the same id, so that answers and scans are corrected in place.</summary>
    public static async Task ReopenAsDraftAsync(this BotDb db, Request request, DateTimeOffset now, CancellationToken ct)
    {
        db.Drafts.Add(Reopened(request, onlyPages: false, now));
        await db.ForgetFormAsync(request.MakerId, request.Kind, ct);
    }

    /// <summary>A new draft begins without what was typed into the form of an older one.</summary>
    private static async Task ForgetFormAsync(this BotDb db, Guid officerId, RequestKind kind, CancellationToken ct)
    {
        var form = $"{SaveForm.Verb}/{kind}";
        db.SavedForms.RemoveRange(await db.SavedForms.Where(saved => saved.OfficerId == officerId && saved.Form == form).ToListAsync(ct));
    }

    /// <summary>From now on files are added to this request, until the officer works on something else.</summary>
    public static async Task OpenForAttachmentsAsync(this BotDb db, Request request, DateTimeOffset now, CancellationToken ct)
    {
        var old = await db.Drafts.Where(d => d.OfficerId == request.AttachmentOwnerId && d.Kind == request.Kind && d.CollectsPagesOnly)
            .ToListAsync(ct);
        if (old.FirstOrDefault(d => d.Id == request.Id) is { } already)
        {
            already.MakeCurrent(now);
            return;
        }

        db.Drafts.RemoveRange(old);
        db.Drafts.Add(Reopened(request, onlyPages: true, now));
    }

    /// <summary>
    /// Discards the draft with its scans, unless they already belong to a request; the returned files are to be deleted after the save.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> DiscardAsync(
        this BotDb db, Draft draft, string what, DateTimeOffset now, CancellationToken ct)
    {
        db.Drafts.Remove(draft);
        db.Audit.Add(AuditLine.Create(
            what,
            draft.Id,
            draft.OfficerId,
            now,
            $"{draft.Kind} {OfficeTime.ToIso(OfficeTime.DayOf(draft.TouchedAt))}"));
        if (await db.Requests.AnyAsync(request => request.Id == draft.Id, ct))
        {
            return [];
        }

        var proofs = await db.Attachments.Where(proof => proof.RequestId == draft.Id).ToListAsync(ct);
        db.Attachments.RemoveRange(proofs);
        return [.. proofs.Select(proof => proof.Id)];
    }

    /// <summary>Discards the draft, saves, and deletes its files.</summary>
    public static async Task<bool> DiscardAndSaveAsync(
        this BotDb db, Draft draft, DateTimeOffset now, DocumentVault vault, CancellationToken ct)
    {
        var files = await db.DiscardAsync(draft, draft.IsExpired(now) ? DraftEvents.Expired : DraftEvents.Discarded, now, ct);
        if (!await db.SaveAsync(now, ct))
        {
            return false;
        }

        foreach (var file in files)
        {
            vault.Delete(file);
        }

        return true;
    }

    /// <summary>
    /// Turns the draft into a request with the same id, or corrects the returned request it was opened for. Adds the audit line and
    /// notifies whoever has to act.
    /// </summary>
    public static async Task<Result<Request>> SubmitDraftAsync(
        this BotDb db, Draft draft, Answers answers, Turn turn, OfficeProfile profile, CancellationToken ct)
    {
        var about = draft.SubjectOfficerId == turn.Officer.Id
            ? turn.Officer
            : await db.Officers.FirstAsync(officer => officer.Id == draft.SubjectOfficerId, ct);
        if (about.OfficeId is not { } officeId)
        {
            return new NoOffice();
        }

        var request = await db.Requests.FirstOrDefaultAsync(r => r.Id == draft.Id, ct);
        if (request is null)
        {
            if (await db.DuplicateRequestAsync(draft, answers, ct) is { } open)
            {
                return new PendingAlready(open.Number, await db.CurrentHolderAsync(open, turn.Now, ct));
            }

            var running = await db.NextNumberAsync($"request/{turn.Today.Year}", ct);
            var number = RequestNumber.Format(profile.Code, turn.Today.Year, running);
            var clockStart = FlowCatalog.Of(draft.Kind).RelievedAt(answers, profile);
            request = Request.Submit(
                draft.Id,
                number,
                draft.Kind,
                turn.Officer.Id,
                officeId,
                draft.TemplateId,
                answers,
                turn.Now,
                about.Id,
                clockStart);
            db.Requests.Add(request);
            db.Audit.Add(AuditLine.Create("request.submitted", request.Id, turn.Officer.Id, turn.Now, request.Kind.ToString()));
            await db.ProposeMergeAsync(
                turn.Officer.Id,
                officeId,
                1 + await db.Requests.CountAsync(r => r.MakerId == turn.Officer.Id, ct),
                turn.Now,
                ct);
        }
        else
        {
            if (request.Resubmit(turn.Officer.Id, answers, turn.Now).IsRefused(out var why, out var moved))
            {
                return why;
            }

            db.Audit.Add(moved.ToAuditLine("corrected"));
        }

        db.Drafts.Remove(draft);
        await db.NotifyHoldersAsync(request, turn.Now, profile, ct);
        return request;
    }

    /// <summary>Notifies everybody who has to act or to know, in the decision's own save.</summary>
    public static async Task NotifyHoldersAsync(
        this BotDb db, Request request, DateTimeOffset now, OfficeProfile profile, CancellationToken ct)
    {
        if (request.Stage is not Stage.WithCell)
        {
            await db.NotifyDecidersAsync(request, now, ct);
            db.ScheduleReminders(request, profile);
            return;
        }

        db.NotifyAll(NotificationTopics.CellTaskArrived, request, await db.PostHoldersAsync(Role.Cell, null, now, ct), now);
        if (request.SubjectOfficerId != request.MakerId)
        {
            db.Outbox.Add(OutboxMessage.Notify(
                NotificationTopics.RequestStageChanged,
                request.Id,
                request.Version,
                request.SubjectOfficerId,
                now));
        }
        else if (FlowCatalog.Of(request.Kind).IsEndorsedByHead)
        {
            var heads = await db.PostHoldersAsync(Role.Head, request.OfficeId, now, ct);
            db.NotifyAll(NotificationTopics.ReportFiled, request, [.. heads.Where(head => head.Officer.Id != request.MakerId)], now);
        }

        if (request.ClockStart is { } relievedAt)
        {
            var deadline = new UnmapDeadline(relievedAt, profile.Unmap, profile.Calendar);
            db.Outbox.Add(OutboxMessage.From(
                new UnmapReminderPayload(request.Id, ReminderStep.Remind),
                now,
                NotBefore(deadline.OverdueAt, now)));
            db.Outbox.Add(OutboxMessage.From(
                new UnmapReminderPayload(request.Id, ReminderStep.Escalate),
                now,
                NotBefore(deadline.EscalatedAt, now)));
        }
    }

    /// <summary>Notifies everybody who may decide now, in the decision's own save.</summary>
    public static async Task NotifyDecidersAsync(this BotDb db, Request request, DateTimeOffset now, CancellationToken ct) =>
        db.NotifyAll(
            NotificationTopics.ApprovalRequested,
            request,
            await db.DecidersAsync(request.OfficeId, request.MakerId, now, ct),
            now);

    /// <summary>Notifies the officer concerned and whoever filed the request of the new stage.</summary>
    public static void NotifyStageChange(this BotDb db, Request request, DateTimeOffset now)
    {
        foreach (var officerId in new HashSet<Guid> { request.MakerId, request.SubjectOfficerId })
        {
            db.Outbox.Add(OutboxMessage.Notify(NotificationTopics.RequestStageChanged, request.Id, request.Version, officerId, now));
        }

        if (request.FiledById is { } head)
        {
            db.Outbox.Add(OutboxMessage.Notify(NotificationTopics.PaperStageChanged, request.Id, request.Version, head, now));
        }
    }

    /// <summary>
    /// Notifies the officer of a withdrawn report. Head and cell are notified when the report gave up a charge: its deadline no longer
    /// applies, and an unnoticed change could leave a relieved officer mapped, or unmap one who still holds the charge.
    /// </summary>
    public static async Task NotifyWithdrawalAsync(this BotDb db, Request request, DateTimeOffset now, CancellationToken ct)
    {
        if (request.SubjectOfficerId != request.MakerId)
        {
            db.Outbox.Add(OutboxMessage.Notify(
                NotificationTopics.RequestStageChanged,
                request.Id,
                request.Version,
                request.SubjectOfficerId,
                now));
        }

        if (request.ClockStart is not null)
        {
            var heads = await db.PostHoldersAsync(Role.Head, request.OfficeId, now, ct);
            var cell = await db.PostHoldersAsync(Role.Cell, null, now, ct);
            db.NotifyAll(
                NotificationTopics.ReportWithdrawn,
                request,
                [.. heads.Concat(cell).Where(holder => holder.Officer.Id != request.MakerId)],
                now);
        }
    }

    /// <summary>
    /// Refreshes every outdated card about the subject, except the one that was <paramref name="pressed"/> when the answer to the press
    /// replaces it.
    /// </summary>
    public static async Task RefreshCardsAsync(
        this BotDb db, Guid subject, int version, DateTimeOffset now, CancellationToken ct, Turn? pressed = null)
    {
        var (presser, message) = (pressed?.Officer.Id, pressed?.PressedMessageId ?? "");
        var stale = await db.CardMessages.AsNoTracking()
            .Where(card => card.Subject == subject
                && card.Version < version
                && (card.OfficerId != presser || card.ActivityId == null || card.ActivityId != message))
            .Select(card => card.Id)
            .ToListAsync(ct);
        db.Outbox.AddRange(stale.Select(card => OutboxMessage.RefreshCard(card, version, now)));
    }

    /// <summary>The next holder of a request of this kind by this officer.</summary>
    public static async Task<Phrase> NextHolderAsync(this BotDb db, RequestKind kind, Turn turn, CancellationToken ct) =>
        turn.Officer.OfficeId is { } office
            && !kind.GoesStraightToCell()
            && await db.DecidersAsync(office, turn.Officer.Id, turn.Now, ct) is [var first, ..]
            ? first.Authority.DisplayTitle + Phrase.Same($" ({first.Officer.Name})")
            : new Phrase("the Headquarters computer cell", "मुख्यालय कंप्यूटर प्रकोष्ठ");

    private static void NotifyAll(this BotDb db, string topic, Request request, IReadOnlyList<PostHolder> holders, DateTimeOffset now) =>
        db.Outbox.AddRange(holders.DistinctBy(holder => holder.Officer.Id)
            .Select(holder => OutboxMessage.Notify(topic, request.Id, request.Version, holder.Officer.Id, now)));

    // A late report is overdue at once; the cell still gets its card first.
    private static DateTimeOffset NotBefore(DateTimeOffset due, DateTimeOffset now) => due > now ? due : now.AddSeconds(1);

    private static Draft Reopened(Request request, bool onlyPages, DateTimeOffset now)
    {
        var draft = new Draft
        {
            Id = request.Id,
            OfficerId = onlyPages ? request.AttachmentOwnerId : request.MakerId,
            Kind = request.Kind,
            TemplateId = request.TemplateId,
            SubjectOfficerId = request.SubjectOfficerId,
            CollectsPagesOnly = onlyPages,
            Answers = request.Answers,
        };
        draft.Touch(now);
        return draft;
    }
}

/// <summary>Audit events of a draft that ended without a request.</summary>
public static class DraftEvents
{
    public const string Discarded = "draft.discarded";
    public const string Expired = "draft.expired";
}
