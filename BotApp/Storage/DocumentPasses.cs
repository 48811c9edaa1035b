using BotApp.Audit;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Proofs;
using BotApp.Requests.Proofs.Opening;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>Who may read attachments, and the one-time links to them.</summary>
public static class DocumentPasses
{
    /// <summary>
    /// The officer, the present deciders, the heads of the office, and the cell and the Systems Manager once it is their work. Losing the
    /// post means losing access.
    /// </summary>
    public static async Task<bool> MaySeeScansAsync(this BotDb db, Request request, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        if (request.MakerId == officerId || request.AboutId == officerId)
        {
            return true;
        }

        var posts = await db.AuthoritiesOfAsync(officerId, now, ct);
        return posts.Any(post => post.Role switch
            {
                Role.Head => post.OfficeId == request.OfficeId,
                Role.Cell or Role.SystemsManager => request.Stage is Stage.WithCell or Stage.Dispatched or Stage.Forwarded or Stage.Completed or Stage.Done,
                Role.Officer or Role.Helpdesk => false,
            })
            || (await db.WhoMayDecideAsync(request, now, ct)).Any(holder => holder.Officer.Id == officerId);
    }

    /// <summary>Finds a valid link without redeeming it; null when it is unknown, used or expired.</summary>
    public static Task<DocumentPass?> SeenPassAsync(this BotDb db, string token, DateTimeOffset now, CancellationToken ct) =>
        db.DocumentPasses.AsNoTracking().GoodOneAsync(token, now, ct);

    /// <summary>
    /// Redeems the link and audits the reading, in one save; expired when it is no longer valid or the person may not read the attachment
    /// now. Whether they may have a workbook is checked when it is generated. Without <paramref name="known"/>, the person's own browser
    /// session, the PIN is required; a wrong PIN is counted under the write lock, so concurrent guesses gain no tries.
    /// </summary>
    public static async Task<PassAnswer> OpenPassAsync(this BotDb db, string token, KnownBrowser? known, OpeningCode? code, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.SeenPassAsync(token, now, ct) is not { } seen)
        {
            // A guessed token does not acquire the write lock.
            return new PassAnswer.Over();
        }

        if (seen.OfficerId != known?.OfficerId && code is null)
        {
            return new PassAnswer.Refused(new NotSixDigits());
        }

        await db.StartWritingAsync(ct);
        if (await db.DocumentPasses.GoodOneAsync(token, now, ct) is not { } pass)
        {
            return new PassAnswer.Over();
        }

        if (pass.OfficerId != known?.OfficerId && !pass.Accepts(code!, token))
        {
            return await db.CountWrongCodeAsync(pass, now, ct);
        }

        pass.UsedAt = now;
        if (pass.Workbook is { } workbook)
        {
            db.Audit.Add(AuditLine.Note("workbook.read", pass.OfficerId, pass.OfficerId, now, workbook));
            return await db.SaveAsync(now, ct) ? new PassAnswer.Opened(null, workbook, pass.OfficerId) : new PassAnswer.Over();
        }

        if (await db.Proofs.AsNoTracking().FirstOrDefaultAsync(proof => proof.Id == pass.ProofId, ct) is not { } proof ||
            await db.Requests.AsNoTracking().FirstOrDefaultAsync(request => request.Id == proof.RequestId, ct) is not { } request ||
            !await db.MaySeeScansAsync(request, pass.OfficerId, now, ct))
        {
            return new PassAnswer.Over();
        }

        db.Audit.Add(AuditLine.Note("document.read", request.Id, pass.OfficerId, now, proof.Id.ToString("N")));
        return await db.SaveAsync(now, ct) ? new PassAnswer.Opened(proof, null, pass.OfficerId) : new PassAnswer.Over();
    }

    private static async Task<DocumentPass?> GoodOneAsync(this IQueryable<DocumentPass> passes, string token, DateTimeOffset now, CancellationToken ct)
    {
        var hash = DocumentPass.HashOf(token);
        return await passes.FirstOrDefaultAsync(pass => pass.Hash == hash, ct) is { } pass && pass.IsGoodAt(now) ? pass : null;
    }

    /// <summary>The guesser is unknown, so the audit names only the link's owner.</summary>
    private static async Task<PassAnswer> CountWrongCodeAsync(this BotDb db, DocumentPass pass, DateTimeOffset now, CancellationToken ct)
    {
        if (pass.TriesLeft == 0)
        {
            db.Audit.Add(AuditLine.Note("pass.destroyed", pass.OfficerId, null, now, pass.Workbook ?? $"{pass.ProofId:N}"));
        }

        return await db.SaveAsync(now, ct) && pass.TriesLeft > 0 ? new PassAnswer.Refused(new WrongCode(pass.TriesLeft)) : new PassAnswer.Over();
    }
}

/// <summary>Result of redeeming a one-time link.</summary>
public abstract record PassAnswer
{
    /// <summary>An attachment, or the key of a generated workbook, for that person.</summary>
    public sealed record Opened(Proof? Proof, string? Workbook, Guid OfficerId) : PassAnswer;

    /// <summary>Wrong PIN; the page asks again.</summary>
    public sealed record Refused(Refusal Why) : PassAnswer;

    /// <summary>The link is unknown, used, destroyed or too old, or the person has lost access.</summary>
    public sealed record Over : PassAnswer;
}
