using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Forms;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests;

/// <summary>Begins, reopens and discards drafts; the handlers save, except where the name says that it saves.</summary>
public static class DraftStore
{
    /// <summary>A new draft, prefilled with what is known of its officer.</summary>
    public static async Task<Draft> BeginDraftAsync(
        this BotDb db, Turn turn, FlowDetails form, Officer about, Answers first, OfficeProfile profile, CancellationToken ct)
    {
        Guid? templateId = form.Kind.GoesStraightToCell() ? null : (await db.CurrentTemplateAsync(form.Kind, turn.Today, ct)).Id;
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
        db.Drafts.Add(Reopened(request, request.MakerId, onlyPages: false, now));
        await db.ForgetFormAsync(request.MakerId, request.Kind, ct);
    }

    /// <summary>A new draft begins without what was typed into the form of an older one.</summary>
    private static async Task ForgetFormAsync(this BotDb db, Guid officerId, RequestKind kind, CancellationToken ct)
    {
        var form = $"{SaveForm.Verb}/{kind}";
        db.SavedForms.RemoveRange(await db.SavedForms.Where(saved => saved.OfficerId == officerId && saved.Form == form).ToListAsync(ct));
    }

    /// <summary>From now on this person's files are added to this request, until they work on something else.</summary>
    public static async Task OpenForAttachmentsAsync(
        this BotDb db, Request request, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        var open = await db.Drafts
            .Where(d => d.CollectsPagesOnly && (d.Id == request.Id || (d.OfficerId == officerId && d.Kind == request.Kind)))
            .ToListAsync(ct);
        db.Drafts.RemoveRange(open.Where(d => d.Id != request.Id));
        if (open.FirstOrDefault(d => d.Id == request.Id) is { } already)
        {
            already.OfficerId = officerId;
            already.MakeCurrent(now);
            return;
        }

        db.Drafts.Add(Reopened(request, officerId, onlyPages: true, now));
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

        var attachments = await db.Attachments.Where(attachment => attachment.RequestId == draft.Id).ToListAsync(ct);
        db.Attachments.RemoveRange(attachments);
        return [.. attachments.Select(attachment => attachment.Id)];
    }

    /// <summary>Discards the draft, saves, and deletes its files.</summary>
    public static async Task<bool> DiscardAndSaveAsync(
        this BotDb db, Draft draft, string what, DateTimeOffset now, DocumentVault vault, CancellationToken ct)
    {
        var files = await db.DiscardAsync(draft, what, now, ct);
        if (!await db.SaveAsync(now, ct))
        {
            return false;
        }

        await vault.DiscardAsync(files);
        return true;
    }

    private static Draft Reopened(Request request, Guid officerId, bool onlyPages, DateTimeOffset now)
    {
        var draft = new Draft
        {
            Id = request.Id,
            OfficerId = officerId,
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
