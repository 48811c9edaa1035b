using BotApp.Audit;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Proofs;
using BotApp.Requests.Proofs.Opening;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>Who may see scans, and the passes to them.</summary>
public static class DocumentPasses
{
    /// <summary>
    /// The officer, those who may decide now, the heads of the office, and the cell and the Systems Manager once it is their work.
    /// Somebody who has lost the post has lost the sight.
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
            || (await db.WhoDecidesAsync(request.OfficeId, request.MakerId, now, ct)).Any(holder => holder.Officer.Id == officerId);
    }

    /// <summary>Looks at a pass without using it up; false for one that is unknown, used or over.</summary>
    public static async Task<bool> IsGoodPassAsync(this BotDb db, string token, DateTimeOffset now, CancellationToken ct)
    {
        var hash = DocumentPass.HashOf(token);
        return await db.DocumentPasses.AsNoTracking().FirstOrDefaultAsync(pass => pass.Hash == hash, ct) is { } pass && pass.IsGoodAt(now);
    }

    /// <summary>
    /// Uses the pass up and records the reading, in one save; null when it is not good any more, or the person may not see the scan
    /// now. Whether they may have a workbook is asked when it is made.
    /// </summary>
    public static async Task<OpenedPass?> UsePassAsync(this BotDb db, string token, DateTimeOffset now, CancellationToken ct)
    {
        var hash = DocumentPass.HashOf(token);
        if (!await db.IsGoodPassAsync(token, now, ct))
        {
            // A stranger who guesses does not get a turn to write.
            return null;
        }

        await db.StartWritingAsync(ct);
        if (await db.DocumentPasses.FirstOrDefaultAsync(pass => pass.Hash == hash, ct) is not { } pass || !pass.IsGoodAt(now))
        {
            return null;
        }

        pass.UsedAt = now;
        if (pass.Workbook is { } workbook)
        {
            db.Audit.Add(AuditLine.Note("workbook.read", pass.OfficerId, pass.OfficerId, now, workbook));
            return await db.SaveAsync(now, ct) ? new OpenedPass(null, workbook, pass.OfficerId) : null;
        }

        if (await db.Proofs.AsNoTracking().FirstOrDefaultAsync(proof => proof.Id == pass.ProofId, ct) is not { } proof ||
            await db.Requests.AsNoTracking().FirstOrDefaultAsync(request => request.Id == proof.RequestId, ct) is not { } request ||
            !await db.MaySeeScansAsync(request, pass.OfficerId, now, ct))
        {
            return null;
        }

        db.Audit.Add(AuditLine.Note("document.read", request.Id, pass.OfficerId, now, proof.Id.ToString("N")));
        return await db.SaveAsync(now, ct) ? new OpenedPass(proof, null, pass.OfficerId) : null;
    }
}

/// <summary>What a pass opened: a scan, or the name of a workbook, for that person.</summary>
public sealed record OpenedPass(Proof? Proof, string? Workbook, Guid OfficerId);
