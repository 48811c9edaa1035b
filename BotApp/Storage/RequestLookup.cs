using BotApp.Basics;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Proofs;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>Questions that several handlers ask of the register.</summary>
public static class RequestLookup
{
    /// <summary>The template in use for that kind.</summary>
    public static async Task<(Guid Id, TemplateLayout Layout)> CurrentTemplateAsync(this BotDb db, RequestKind kind, CancellationToken ct)
    {
        var current = await db.Templates.AsNoTracking()
            .Where(template => template.Kind == kind)
            .OrderByDescending(template => template.Number)
            .Select(template => new { template.Id, template.Layout })
            .FirstAsync(ct);
        return (current.Id, current.Layout);
    }

    public static Task<TemplateLayout> LayoutAsync(this BotDb db, Guid templateId, CancellationToken ct) =>
        db.Templates.AsNoTracking().Where(template => template.Id == templateId).Select(template => template.Layout).FirstAsync(ct);

    /// <summary>The officer's draft of that kind; one that is too old counts as none.</summary>
    public static async Task<Draft?> DraftAsync(this BotDb db, Guid officerId, RequestKind kind, DateTimeOffset now, CancellationToken ct) =>
        await db.Drafts.FirstOrDefaultAsync(draft => draft.OfficerId == officerId && draft.Kind == kind, ct) is { } draft && !draft.IsExpired(now)
            ? draft
            : null;

    public static async Task<IReadOnlyList<Proof>> ProofsAsync(this BotDb db, Guid requestId, CancellationToken ct) =>
        await db.Proofs.AsNoTracking().Where(proof => proof.RequestId == requestId).OrderBy(proof => proof.AddedAt).ThenBy(proof => proof.Id).ToListAsync(ct);

    /// <summary>The officer's request of that kind that is not at its end yet.</summary>
    public static async Task<Request?> OpenRequestAsync(this BotDb db, Guid officerId, RequestKind kind, CancellationToken ct) =>
        (await db.Requests.AsNoTracking()
            .Where(request => request.MakerId == officerId && request.Kind == kind)
            .OrderByDescending(request => request.SubmittedAt)
            .ToListAsync(ct))
        .FirstOrDefault(request => request.IsOpen);

    /// <summary>Whose move it is now, as people say it: the post and who sits in it.</summary>
    public static async Task<Phrase> HolderAsync(this BotDb db, Request request, DateTimeOffset now, CancellationToken ct) => request.Stage switch
    {
        Stage.Submitted => Words(await db.WhoDecidesAsync(request.OfficeId, request.MakerId, now, ct)),
        Stage.Approved or Stage.Batched => Words(await db.WhoDecidesAsync(request.OfficeId, Guid.Empty, now, ct)),
        Stage.Returned => new Phrase("you, for correction", "आपके पास, सुधार हेतु"),
        Stage.Dispatched or Stage.WithCell => new Phrase("the Headquarters computer cell", "मुख्यालय कंप्यूटर प्रकोष्ठ"),
        Stage.Forwarded => new Phrase("Saksham Seva", "सक्षम सेवा"),
        Stage.Completed or Stage.Refused or Stage.Withdrawn or Stage.Expired or Stage.Done => new Phrase("nobody, it is closed", "किसी के पास नहीं, यह बंद है"),
    };

    public static async Task<MenuCounts> CountsForAsync(this BotDb db, Turn turn, CancellationToken ct)
    {
        var offices = turn.Authorities.Where(authority => authority.Role is Role.Head).Select(authority => authority.OfficeId).Distinct().ToList();
        var queue = offices.Count == 0
            ? 0
            : await db.Requests.CountAsync(r => offices.Contains(r.OfficeId) && r.Stage == Stage.Submitted && r.MakerId != turn.Officer.Id, ct);
        var work = turn.IsCell
            ? await db.Batches.CountAsync(b => b.Stage == BatchStage.Sent || b.Stage == BatchStage.Received || b.Stage == BatchStage.Forwarded, ct)
                + await db.Requests.CountAsync(r => r.Stage == Stage.WithCell, ct)
            : 0;
        return new MenuCounts(queue, work);
    }

    private static Phrase Words(IReadOnlyList<DeskHolder> holders) => holders switch
    {
        [] => new Phrase("the Headquarters computer cell", "मुख्यालय कंप्यूटर प्रकोष्ठ"),
        [var first, ..] => Phrase.Same($"{first.Authority.Title} ({first.Officer.Name})"),
    };
}
