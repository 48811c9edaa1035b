using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Retention;

/// <summary>What is kept about a person, and who is meant by typed words.</summary>
public static class PersonQueries
{
    /// <summary>More people of one name are not listed: the mail address says who is meant.</summary>
    public const int MaxFound = 6;

    /// <summary>The person and the paper records merged into them.</summary>
    public static Task<List<Guid>> RecordIdsAsync(this BotDb db, Guid officerId, CancellationToken ct) =>
        db.Officers.Where(officer => officer.Id == officerId || officer.MergedIntoId == officerId)
            .Select(officer => officer.Id).ToListAsync(ct);

    /// <summary>
    /// The scans that an erasure deletes: of requests about the person, of unfinished forms, and of decided office orders by which the
    /// person gained or lost a post.
    /// </summary>
    /// <param name="ids">From <see cref="RecordIdsAsync"/>.</param>
    public static IQueryable<Attachment> ScansAbout(this BotDb db, List<Guid> ids)
    {
        var owners = db.Requests.Where(request => ids.Contains(request.SubjectOfficerId)).Select(request => request.Id)
            .Union(db.Drafts.Where(draft => ids.Contains(draft.OfficerId) || ids.Contains(draft.SubjectOfficerId))
                .Select(draft => draft.Id))
            .Union(db.ChargeProposals.Where(order => order.DecidedAt != null
                    && ((order.SuccessorId != null && ids.Contains(order.SuccessorId.Value))
                        || (order.HolderId != null && ids.Contains(order.HolderId.Value))))
                .Select(order => order.Id));
        return db.Attachments.Where(scan => owners.Contains(scan.RequestId));
    }

    public static async Task<PersonRecords?> PersonRecordsAsync(this BotDb db, Guid officerId, CancellationToken ct)
    {
        if (await db.Officers.AsNoTracking().FirstOrDefaultAsync(officer => officer.Id == officerId, ct) is not { } officer)
        {
            return null;
        }

        var ids = await db.RecordIdsAsync(officerId, ct);
        var requests = db.Requests.Where(request => ids.Contains(request.MakerId) || ids.Contains(request.SubjectOfficerId));
        var all = await requests.CountAsync(ct);
        var open = await requests.CountAsync(request => StageExtensions.OpenStages.Contains(request.Stage), ct);
        var office = await db.Offices.AsNoTracking().FirstOrDefaultAsync(one => one.Id == officer.OfficeId, ct);
        return new PersonRecords(
            officer,
            office?.DisplayName,
            open,
            all - open,
            await db.ScansAbout(ids).CountAsync(ct),
            await db.Drafts.CountAsync(draft => ids.Contains(draft.OfficerId), ct),
            await db.UnansweredQuestions.CountAsync(question => ids.Contains(question.AskerId), ct),
            await db.CardMessages.CountAsync(card => ids.Contains(card.OfficerId), ct),
            await db.IsHeldAsync(officerId, ct))
        {
            Campaigns = await db.CampaignMembers.CountAsync(member => ids.Contains(member.OfficerId), ct),
        };
    }

    /// <summary>What closing the person ends: their posts, and link charges that they have or gave.</summary>
    public static async Task<IReadOnlyList<Phrase>> ChargesEndedByClosingAsync(
        this BotDb db, Guid officerId, DateTimeOffset now, CancellationToken ct) =>
        [.. (await (
                from charge in db.Charges.AsNoTracking()
                join post in db.Posts on charge.PostId equals post.Id
                join office in db.Offices on post.OfficeId equals office.Id
                where (charge.OfficerId == officerId || charge.NamedById == officerId) && (charge.Until == null || charge.Until > now)
                orderby office.Name, post.Title
                select new { Post = post, Office = office, charge.Kind }).ToListAsync(ct))
            .Select(held => held.Post.DisplayTitle + Phrase.Same(", ") + held.Office.DisplayName
                + (held.Kind is ChargeKind.Link ? new Phrase(" (link officer)", " (लिंक अधिकारी)") : Phrase.Empty))];

    /// <summary>By office mail address, Entra object id, or a part of the name; records merged into others are left out.</summary>
    public static async Task<IReadOnlyList<Officer>> FindPeopleAsync(this BotDb db, string? typed, CancellationToken ct)
    {
        var text = TypedText.Normalize(typed ?? "").ToLowerInvariant();
        if (text.Length < 2)
        {
            return [];
        }

        var people = db.Officers.AsNoTracking().Where(officer => officer.Status != DirectoryStatus.Merged);
        if (Guid.TryParse(text, out var id))
        {
            return await people.Where(officer => officer.AadObjectId == id || officer.Id == id).ToListAsync(ct);
        }

#pragma warning disable CA1304, CA1311, CA1862 // This is SQL, not .NET: the database folds the case.
        return text.Contains('@', StringComparison.Ordinal)
            ? await people.Where(officer => officer.Upn != "" && officer.Upn.ToLower() == text)
                .OrderBy(officer => officer.Id).Take(MaxFound).ToListAsync(ct)
            : await people.Where(officer => officer.Name.ToLower().Contains(text))
                .OrderBy(officer => officer.Name).ThenBy(officer => officer.Id).Take(MaxFound).ToListAsync(ct);
#pragma warning restore CA1304, CA1311, CA1862
    }
}
