using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Attachments.Opening;

/// <summary>One-time links to attachments and workbooks.</summary>
public static class OneTimeLinkStore
{
    /// <summary>Issues the person a link to a workbook, with a PIN of its own; the caller saves.</summary>
    public static OfferedWorkbook OfferWorkbook(this BotDb db, OneTimeLinkUrls addresses, string workbook, Turn turn)
    {
        var code = Pin.Generate();
        return new OfferedWorkbook(db.IssueLink(addresses, workbook, turn, code), code, turn.Now + OneTimeLink.Lifetime);
    }

    /// <summary>Issues the person a link to a workbook, opened by that PIN; the caller saves.</summary>
    public static Uri IssueLink(this BotDb db, OneTimeLinkUrls addresses, string workbook, Turn turn, Pin code) =>
        db.Add(addresses, OneTimeLink.Issue(workbook, turn.Officer.Id, code, turn.Now));

    /// <summary>Issues the person a link to an attachment, opened by that PIN; the caller saves.</summary>
    public static Uri IssueLink(this BotDb db, OneTimeLinkUrls addresses, Guid attachment, Turn turn, Pin code) =>
        db.Add(addresses, OneTimeLink.Issue(attachment, turn.Officer.Id, code, turn.Now));

    private static Uri Add(this BotDb db, OneTimeLinkUrls addresses, (OneTimeLink Link, string Token) issued)
    {
        db.OneTimeLinks.Add(issued.Link);
        return addresses.For(issued.Token);
    }

    /// <summary>Finds a link without redeeming it; null when there is none of that token.</summary>
    public static Task<OneTimeLink?> FindLinkAsync(this BotDb db, string token, CancellationToken ct) =>
        db.OneTimeLinks.AsNoTracking().OfTokenAsync(token, ct);

    /// <summary>The request whose scan the link opens; null for every other link.</summary>
    public static async Task<Attachment?> ScanOfRequestAsync(this BotDb db, OneTimeLink link, CancellationToken ct) =>
        link.AttachmentId is { } id
            && await db.Attachments.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct) is { } attachment
            && await db.Requests.AnyAsync(request => request.Id == attachment.RequestId, ct)
            ? attachment
            : null;

    /// <summary>
    /// Redeems the link, in one save; ended when it is no longer valid or the person may not read the attachment now. Whether they may have
    /// a workbook is checked when it is generated. Without <paramref name="known"/>, the person's own browser session, the PIN is required;
    /// a wrong PIN is counted under the write lock, so concurrent guesses gain no tries. The reading is audited here, but that of a
    /// request's scan by the viewer that shows it.
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
        // A guessed token does not acquire the write lock.
        if (await db.FindLinkAsync(token, ct) is not { } seen)
        {
            return new OneTimeLinkResult.Ended(LinkEnding.Unknown);
        }

        if (seen.EndedAt(now, known) is { } ended)
        {
            return new OneTimeLinkResult.Ended(ended);
        }

        if (seen.OfficerId != known?.OfficerId && code is null)
        {
            return new OneTimeLinkResult.Refused(new InvalidPin());
        }

        await db.BeginWriteAsync(ct);
        if (await db.OneTimeLinks.OfTokenAsync(token, ct) is not { } link || link.EndedAt(now, known) is not null)
        {
            return new OneTimeLinkResult.Ended(LinkEnding.Used);
        }

        if (!await db.HasAccessAsync(link.OfficerId, ct))
        {
            return new OneTimeLinkResult.Ended(LinkEnding.NotYours);
        }

        if (link.OfficerId != known?.OfficerId && !link.Accepts(code!, token))
        {
            return await db.CountWrongPinAsync(link, now, ct);
        }

        link.UsedAt ??= now;
        if (link.DownloadKey is { } workbook)
        {
            db.Audit.Add(AuditLine.Create("workbook.read", link.OfficerId, link.OfficerId, now, workbook));
            return await db.SaveAsync(now, ct)
                ? new OneTimeLinkResult.Opened(null, null, workbook, link.OfficerId)
                : new OneTimeLinkResult.Ended(LinkEnding.Used);
        }

        if (await db.Attachments.AsNoTracking().FirstOrDefaultAsync(one => one.Id == link.AttachmentId, ct) is not { } attachment
            || !await db.MayReadAsync(attachment, link.OfficerId, others, now, ct))
        {
            return new OneTimeLinkResult.Ended(LinkEnding.NotYours);
        }

        var request = (await db.ScanOfRequestAsync(link, ct))?.RequestId;
        if (request is null)
        {
            db.Audit.Add(AuditLine.Create(
                AttachmentReadingStore.Event, attachment.RequestId, link.OfficerId, now, attachment.Id.ToString("N")));
        }

        return await db.SaveAsync(now, ct)
            ? new OneTimeLinkResult.Opened(attachment, request, null, link.OfficerId)
            : new OneTimeLinkResult.Ended(LinkEnding.Used);
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

    private static Task<OneTimeLink?> OfTokenAsync(this IQueryable<OneTimeLink> links, string token, CancellationToken ct)
    {
        var hash = OneTimeLink.HashOf(token);
        return links.FirstOrDefaultAsync(link => link.Hash == hash, ct);
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
            : new OneTimeLinkResult.Ended(LinkEnding.Destroyed);
    }
}

/// <summary>Result of redeeming a one-time link.</summary>
public abstract record OneTimeLinkResult
{
    /// <summary>
    /// The link was valid. It opens <paramref name="Attachment"/>, or the download whose <see cref="IDownload.Key"/> is
    /// <paramref name="DownloadKey"/>; the other one is null. <paramref name="RequestId"/> is the attachment's request, null when it
    /// belongs to something else.
    /// </summary>
    public sealed record Opened(Attachment? Attachment, Guid? RequestId, string? DownloadKey, Guid OfficerId) : OneTimeLinkResult;

    /// <summary>Wrong PIN; the page asks again.</summary>
    public sealed record Refused(Refusal Why) : OneTimeLinkResult;

    /// <summary>Nothing is opened.</summary>
    public sealed record Ended(LinkEnding Why) : OneTimeLinkResult;
}
