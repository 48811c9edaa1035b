using BotApp.Audit;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>Who may read attachments, and the one-time links to them.</summary>
public static class OneTimeLinkStore
{
    /// <summary>
    /// The officer, the present deciders, the heads of the office, and the cell and the Systems Manager once it is their work. Losing the
    /// post means losing access.
    /// </summary>
    public static async Task<bool> MayReadAttachmentsAsync(
        this BotDb db, Request request, Guid officerId, DateTimeOffset now, CancellationToken ct)
    {
        if (request.MakerId == officerId || request.SubjectOfficerId == officerId)
        {
            return true;
        }

        var posts = await db.AuthoritiesOfAsync(officerId, now, ct);
        return posts.Any(post => post.Role switch
            {
                Role.Head => post.OfficeId == request.OfficeId,
                Role.Cell or Role.SystemsManager => request.Stage is Stage.WithCell or Stage.Dispatched
                    or Stage.Forwarded or Stage.Completed or Stage.Done,
                Role.Officer or Role.Helpdesk => false,
            })
            || (await db.DecidersForAsync(request, now, ct)).Any(holder => holder.Officer.Id == officerId);
    }

    /// <summary>Finds a valid link without redeeming it; null when it is unknown, used or expired.</summary>
    public static Task<OneTimeLink?> FindValidLinkAsync(this BotDb db, string token, DateTimeOffset now, CancellationToken ct) =>
        db.OneTimeLinks.AsNoTracking().ValidLinkAsync(token, now, ct);

    /// <summary>
    /// Redeems the link and audits the reading, in one save; expired when it is no longer valid or the person may not read the attachment
    /// now. Whether they may have a workbook is checked when it is generated. Without <paramref name="known"/>, the person's own browser
    /// session, the PIN is required; a wrong PIN is counted under the write lock, so concurrent guesses gain no tries.
    /// </summary>
    public static async Task<OneTimeLinkResult> RedeemLinkAsync(
        this BotDb db, string token, BrowserSession? known, Pin? code, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.FindValidLinkAsync(token, now, ct) is not { } seen)
        {
            // A guessed token does not acquire the write lock.
            return new OneTimeLinkResult.Expired();
        }

        if (seen.OfficerId != known?.OfficerId && code is null)
        {
            return new OneTimeLinkResult.Refused(new InvalidPin());
        }

        await db.BeginWriteAsync(ct);
        if (await db.OneTimeLinks.ValidLinkAsync(token, now, ct) is not { } pass)
        {
            return new OneTimeLinkResult.Expired();
        }

        if (pass.OfficerId != known?.OfficerId && !pass.Accepts(code!, token))
        {
            return await db.CountWrongPinAsync(pass, now, ct);
        }

        pass.UsedAt = now;
        if (pass.DownloadKey is { } workbook)
        {
            db.Audit.Add(AuditLine.Create("workbook.read", pass.OfficerId, pass.OfficerId, now, workbook));
            return await db.SaveAsync(now, ct)
                ? new OneTimeLinkResult.Opened(null, workbook, pass.OfficerId)
                : new OneTimeLinkResult.Expired();
        }

        if (await db.Attachments.AsNoTracking().FirstOrDefaultAsync(proof => proof.Id == pass.AttachmentId, ct) is not { } proof ||
            await db.Requests.AsNoTracking().FirstOrDefaultAsync(request => request.Id == proof.RequestId, ct) is not { } request ||
            !await db.MayReadAttachmentsAsync(request, pass.OfficerId, now, ct))
        {
            return new OneTimeLinkResult.Expired();
        }

        db.Audit.Add(AuditLine.Create("document.read", request.Id, pass.OfficerId, now, proof.Id.ToString("N")));
        return await db.SaveAsync(now, ct) ? new OneTimeLinkResult.Opened(proof, null, pass.OfficerId) : new OneTimeLinkResult.Expired();
    }

    private static async Task<OneTimeLink?> ValidLinkAsync(
        this IQueryable<OneTimeLink> passes, string token, DateTimeOffset now, CancellationToken ct)
    {
        var hash = OneTimeLink.HashOf(token);
        return await passes.FirstOrDefaultAsync(pass => pass.Hash == hash, ct) is { } pass && pass.IsValidAt(now) ? pass : null;
    }

    /// <summary>The guesser is unknown, so the audit names only the link's owner.</summary>
    private static async Task<OneTimeLinkResult> CountWrongPinAsync(
        this BotDb db, OneTimeLink pass, DateTimeOffset now, CancellationToken ct)
    {
        if (pass.TriesLeft == 0)
        {
            db.Audit.Add(AuditLine.Create("pass.destroyed", pass.OfficerId, null, now, pass.DownloadKey ?? $"{pass.AttachmentId:N}"));
        }

        return await db.SaveAsync(now, ct) && pass.TriesLeft > 0
            ? new OneTimeLinkResult.Refused(new WrongPin(pass.TriesLeft))
            : new OneTimeLinkResult.Expired();
    }
}

/// <summary>Result of redeeming a one-time link.</summary>
public abstract record OneTimeLinkResult
{
    /// <summary>An attachment, or the key of a generated workbook, for that person.</summary>
    public sealed record Opened(Attachment? Proof, string? Workbook, Guid OfficerId) : OneTimeLinkResult;

    /// <summary>Wrong PIN; the page asks again.</summary>
    public sealed record Refused(Refusal Why) : OneTimeLinkResult;

    /// <summary>The link is unknown, used, destroyed or too old, or the person has lost access.</summary>
    public sealed record Expired : OneTimeLinkResult;
}
