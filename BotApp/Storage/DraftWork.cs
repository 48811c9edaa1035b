using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Creation;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>What every flow does with its draft; the handlers save.</summary>
public static class DraftWork
{
    /// <summary>A fresh draft; one of the same kind that has expired makes room.</summary>
    public static async Task<Draft> BeginDraftAsync(this BotDb db, Turn turn, RequestKind kind, Guid? templateId, Answers prefilled, CancellationToken ct)
    {
        if (await db.Drafts.FirstOrDefaultAsync(d => d.OfficerId == turn.Officer.Id && d.Kind == kind, ct) is { } old)
        {
            await db.DiscardAsync(old, turn.Now, ct);
        }

        var draft = new Draft { Id = Guid.CreateVersion7(turn.Now), OfficerId = turn.Officer.Id, Kind = kind, TemplateId = templateId, Answers = prefilled };
        draft.Touch(turn.Now);
        db.Drafts.Add(draft);
        return draft;
    }

    /// <summary>A returned request as a draft under the same id, so that answers and scans are corrected where they are.</summary>
    public static async Task ReopenAsDraftAsync(this BotDb db, Request request, Turn turn, CancellationToken ct)
    {
        if (await db.Drafts.FirstOrDefaultAsync(d => d.OfficerId == turn.Officer.Id && d.Kind == request.Kind, ct) is { } other)
        {
            await db.DiscardAsync(other, turn.Now, ct);
        }

        var draft = new Draft { Id = request.Id, OfficerId = turn.Officer.Id, Kind = request.Kind, TemplateId = request.TemplateId, Answers = request.Answers };
        draft.Touch(turn.Now);
        db.Drafts.Add(draft);
    }

    /// <summary>Throws the draft away with its scans, unless they belong to a request already.</summary>
    public static async Task DiscardAsync(this BotDb db, Draft draft, DateTimeOffset now, CancellationToken ct)
    {
        db.Drafts.Remove(draft);
        if (!await db.Requests.AnyAsync(request => request.Id == draft.Id, ct))
        {
            db.Proofs.RemoveRange(await db.Proofs.Where(proof => proof.RequestId == draft.Id).ToListAsync(ct));
        }

        db.Audit.Add(AuditLine.Note("draft.discarded", draft.Id, draft.OfficerId, now));
    }

    /// <summary>
    /// The draft becomes a request under its own id, or corrects the returned request it was opened for. Adds the record and tells
    /// whoever decides.
    /// </summary>
    public static async Task<Result<Request>> SubmitDraftAsync(
        this BotDb db, Draft draft, Answers answers, Turn turn, OfficeProfile profile, CancellationToken ct)
    {
        if (turn.Officer.OfficeId is not { } officeId)
        {
            return new NoOffice();
        }

        var request = await db.Requests.FirstOrDefaultAsync(r => r.Id == draft.Id, ct);
        if (request is null)
        {
            if (await db.OpenRequestAsync(turn.Officer.Id, draft.Kind, ct) is { } open)
            {
                return new PendingAlready(open.Number, await db.HolderAsync(open, turn.Now, ct));
            }

            var running = await db.NextNumberAsync($"request/{turn.Today.Year}", ct);
            var number = RequestNumber.Format(profile.Code, turn.Today.Year, running);
            request = Request.Submit(draft.Id, number, draft.Kind, turn.Officer.Id, officeId, draft.TemplateId, answers, turn.Now);
            db.Requests.Add(request);
            db.Audit.Add(AuditLine.Note("request.submitted", request.Id, turn.Officer.Id, turn.Now, request.Kind.ToString()));
        }
        else
        {
            if (request.Resubmit(turn.Officer.Id, answers, turn.Now).IsRefused(out var why, out var moved))
            {
                return why;
            }

            db.Audit.Add(AuditLine.Of(moved, "corrected"));
        }

        db.Drafts.Remove(draft);
        await db.TellDecidersAsync(request, turn.Now, ct);
        return request;
    }

    /// <summary>One message to everybody who may decide now, in the decision's own save.</summary>
    public static async Task TellDecidersAsync(this BotDb db, Request request, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var holder in (await db.WhoDecidesAsync(request.OfficeId, request.MakerId, now, ct)).DistinctBy(holder => holder.Officer.Id))
        {
            db.Outbox.Add(OutboxMessage.Tell(Topics.AskApproval, request.Id, request.Version, holder.Officer.Id, now));
        }
    }

    /// <summary>Every copy of a card about this thing gets today's face.</summary>
    public static async Task RefreshCardsAsync(this BotDb db, Guid subject, int version, DateTimeOffset now, CancellationToken ct)
    {
        var stale = await db.CardCopies.AsNoTracking().Where(card => card.Subject == subject && card.Version < version).Select(card => card.Id).ToListAsync(ct);
        db.Outbox.AddRange(stale.Select(card => OutboxMessage.Refresh(card, version, now)));
    }

    /// <summary>Where a request of this officer would go.</summary>
    public static async Task<Phrase> GoesToAsync(this BotDb db, Turn turn, CancellationToken ct) => turn.Officer.OfficeId is { } office
        ? await db.WhoDecidesAsync(office, turn.Officer.Id, turn.Now, ct) is [var first, ..]
            ? Phrase.Same($"{first.Authority.Title} ({first.Officer.Name})")
            : new Phrase("the Headquarters computer cell", "मुख्यालय कंप्यूटर प्रकोष्ठ")
        : new Phrase("–", "–");
}
