using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Forms;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests;

/// <summary>Turns drafts into requests; the handlers save.</summary>
public static class SubmissionStore
{
    /// <summary>
    /// Turns the draft into a request with the same id, or corrects the returned request it was opened for. Adds the audit line and
    /// notifies whoever has to act. Begins to write; after a refusal nothing is written any more.
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

        var result = await db.Requests.FirstOrDefaultAsync(r => r.Id == draft.Id, ct) is { } returned
            ? db.Resubmit(returned, answers, turn)
            : await db.SubmitNewAsync(draft, about, officeId, answers, turn, profile, ct);
        if (result.IsRefused(out _, out var request))
        {
            await db.CancelWriteAsync();
            return result;
        }

        db.Drafts.Remove(draft);
        await db.NotifyHoldersAsync(request, turn.Now, profile, ct);
        return request;
    }

    private static async Task<Result<Request>> SubmitNewAsync(
        this BotDb db,
        Draft draft,
        Officer about,
        Guid officeId,
        Answers answers,
        Turn turn,
        OfficeProfile profile,
        CancellationToken ct)
    {
        // From here on nobody else submits: a second application of the same person is found.
        await db.BeginWriteAsync(ct);
        if (await db.DuplicateRequestAsync(draft, answers, ct) is { } open)
        {
            return new PendingAlready(open.Number, await db.CurrentHolderAsync(open, turn.Now, ct));
        }

        var running = await db.NextNumberAsync($"request/{turn.Today.Year}", ct);
        var request = Request.Submit(
            draft.Id,
            RequestNumber.Format(profile.Code, turn.Today.Year, running),
            draft.Kind,
            turn.Officer.Id,
            officeId,
            draft.TemplateId,
            answers,
            turn.Now,
            about.Id,
            FlowCatalog.Of(draft.Kind).RelievedAt(answers, profile));
        db.Requests.Add(request);
        db.Audit.Add(AuditLine.Create("request.submitted", request.Id, turn.Officer.Id, turn.Now, request.Kind.ToString()));
        var filed = await db.Requests.CountAsync(r => r.MakerId == turn.Officer.Id, ct);
        await db.ProposeMergeAsync(turn.Officer.Id, officeId, 1 + filed, turn.Now, ct);
        return request;
    }

    private static Result<Request> Resubmit(this BotDb db, Request request, Answers answers, Turn turn)
    {
        if (request.Resubmit(turn.Officer.Id, answers, turn.Now).IsRefused(out var why, out var moved))
        {
            return why;
        }

        db.Audit.Add(moved.ToAuditLine("corrected"));
        return request;
    }
}
