using BotApp.Audit;
using BotApp.Basics;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>One-time links to attachments and workbooks.</summary>
public static class OneTimeLinkStore
{
    /// <summary>Finds a valid link without redeeming it; null when it is unknown, used or expired.</summary>
    public static Task<OneTimeLink?> FindValidLinkAsync(this BotDb db, string token, DateTimeOffset now, CancellationToken ct) =>
        db.OneTimeLinks.AsNoTracking().ValidLinkAsync(token, now, ct);

    /// <summary>
    /// Redeems the link and audits the reading, in one save; expired when it is no longer valid or the person may not read the attachment
    /// now. Whether they may have a workbook is checked when it is generated. Without <paramref name="known"/>, the person's own browser
    /// session, the PIN is required; a wrong PIN is counted under the write lock, so concurrent guesses gain no tries.
    /// </summary>
    public static async Task<OneTimeLinkResult> RedeemLinkAsync(
        this BotDb db,
        string token,
        BrowserSession? known,
        Pin? code,
        IEnumerable<IAttachmentAccess> others,
        DateTimeOffset now,
        CancellationToken ct)
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
        if (await db.OneTimeLinks.ValidLinkAsync(token, now, ct) is not { } link || !await db.HasAccessAsync(link.OfficerId, ct))
        {
            return new OneTimeLinkResult.Expired();
        }

        if (link.OfficerId != known?.OfficerId && !link.Accepts(code!, token))
        {
            return await db.CountWrongPinAsync(link, now, ct);
        }

        link.UsedAt = now;
        if (link.DownloadKey is { } workbook)
        {
            db.Audit.Add(AuditLine.Create("workbook.read", link.OfficerId, link.OfficerId, now, workbook));
            return await db.SaveAsync(now, ct)
                ? new OneTimeLinkResult.Opened(null, workbook, link.OfficerId)
                : new OneTimeLinkResult.Expired();
        }

        if (await db.Attachments.AsNoTracking().FirstOrDefaultAsync(one => one.Id == link.AttachmentId, ct) is not { } attachment
            || !await db.MayReadAsync(attachment, link.OfficerId, others, now, ct))
        {
            return new OneTimeLinkResult.Expired();
        }

        db.Audit.Add(AuditLine.Create("document.read", attachment.RequestId, link.OfficerId, now, attachment.Id.ToString("N")));
        return await db.SaveAsync(now, ct)
            ? new OneTimeLinkResult.Opened(attachment, null, link.OfficerId)
            : new OneTimeLinkResult.Expired();
    }

    private static async Task<bool> MayReadAsync(
        this BotDb db,
        Attachment attachment,
        Guid officerId,
        IEnumerable<IAttachmentAccess> others,
        DateTimeOffset now,
        CancellationToken ct)
    {
        if (await db.Requests.AsNoTracking().FirstOrDefaultAsync(request => request.Id == attachment.RequestId, ct) is { } request)
        {
            return await db.MayReadAttachmentsAsync(request, officerId, now, ct);
        }

        foreach (var other in others)
        {
            if (await other.MayReadAsync(attachment.RequestId, officerId, now, ct))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<OneTimeLink?> ValidLinkAsync(
        this IQueryable<OneTimeLink> links, string token, DateTimeOffset now, CancellationToken ct)
    {
        var hash = OneTimeLink.HashOf(token);
        return await links.FirstOrDefaultAsync(link => link.Hash == hash, ct) is { } link && link.IsValidAt(now) ? link : null;
    }

    /// <summary>The guesser is unknown, so the audit names only the link's owner.</summary>
    private static async Task<OneTimeLinkResult> CountWrongPinAsync(
        this BotDb db, OneTimeLink link, DateTimeOffset now, CancellationToken ct)
    {
        if (link.TriesLeft == 0)
        {
            db.Audit.Add(AuditLine.Create("link.destroyed", link.OfficerId, null, now, link.DownloadKey ?? $"{link.AttachmentId:N}"));
        }

        return await db.SaveAsync(now, ct) && link.TriesLeft > 0
            ? new OneTimeLinkResult.Refused(new WrongPin(link.TriesLeft))
            : new OneTimeLinkResult.Expired();
    }
}

/// <summary>Result of redeeming a one-time link.</summary>
public abstract record OneTimeLinkResult
{
    /// <summary>
    /// The link was valid and has been used up. It opens <paramref name="Attachment"/>, or the download whose
    /// <see cref="IDownload.Key"/> is <paramref name="DownloadKey"/>; the other one is null.
    /// </summary>
    public sealed record Opened(Attachment? Attachment, string? DownloadKey, Guid OfficerId) : OneTimeLinkResult;

    /// <summary>Wrong PIN; the page asks again.</summary>
    public sealed record Refused(Refusal Why) : OneTimeLinkResult;

    /// <summary>The link is unknown, used, destroyed or too old, or the person has lost access.</summary>
    public sealed record Expired : OneTimeLinkResult;
}
