using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Screening;
using BotApp.Requests.Forms;
using BotApp.Storage;
using BotApp.Templates;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests;

/// <summary>Queries about drafts and requests.</summary>
public static class RequestQueries
{
    /// <summary>The template in use for that kind on that day.</summary>
    public static async Task<(Guid Id, TemplateLayout Layout)> CurrentTemplateAsync(
        this BotDb db, RequestKind kind, DateOnly today, CancellationToken ct)
    {
        var current = await db.Templates.AsNoTracking()
            .Where(template => template.Kind == kind && (template.InForceFrom == null || template.InForceFrom <= today))
            .OrderByDescending(template => template.Number)
            .Select(template => new { template.Id, template.Layout })
            .FirstAsync(ct);
        return (current.Id, current.Layout);
    }

    /// <summary>The mapping of a template, read once: a stored version of a template never changes.</summary>
    public static async Task<TemplateLayout> TemplateLayoutAsync(this BotDb db, Guid templateId, CancellationToken ct)
    {
        var known = db.Shared<TemplateLayouts>();
        if (known.Find(templateId) is { } before)
        {
            return before;
        }

        var layout = await db.Templates.AsNoTracking()
            .Where(template => template.Id == templateId)
            .Select(template => template.Layout)
            .FirstAsync(ct);
        known.Add(templateId, layout);
        return layout;
    }

    /// <summary>The form fields of the draft.</summary>
    public static Task<IReadOnlyList<FormField>> FormFieldsAsync(this BotDb db, Draft draft, CancellationToken ct) =>
        db.FormFieldsAsync(draft.Kind, draft.TemplateId, draft.Answers, ct);

    /// <summary>The form fields of the request.</summary>
    public static Task<IReadOnlyList<FormField>> FormFieldsAsync(this BotDb db, Request request, CancellationToken ct) =>
        db.FormFieldsAsync(request.Kind, request.TemplateId, request.Answers, ct);

    public static async Task<IReadOnlyList<FormField>> FormFieldsAsync(
        this BotDb db, RequestKind kind, Guid? templateId, Answers answers, CancellationToken ct)
    {
        var flow = FlowCatalog.Of(kind);
        var layout = templateId is { } id ? await db.TemplateLayoutAsync(id, ct) : null;
        IReadOnlyList<Phrase> offices = flow.OffersOffices
            ? await db.Offices.AsNoTracking()
                .OrderBy(office => office.Name)
                .Select(office => new Phrase(office.Name, office.HindiName ?? office.Name))
                .ToListAsync(ct)
            : [];
        return flow.Fields(new FlowContext(layout, offices), answers);
    }

    /// <summary>Text answers in another script than Latin, where the official template has only Latin headings.</summary>
    public static async Task<IReadOnlyList<FormField>> FieldsInOtherScriptAsync(
        this BotDb db, Draft draft, IReadOnlyList<FormField> fields, CancellationToken ct) =>
        draft.TemplateId is { } id && (await db.TemplateLayoutAsync(id, ct)).Columns.All(column => column.Header.All(IsLatin))
            ? [.. fields.Where(field => field.Kind is ColumnKind.Text && draft.Answers[field.Key]?.All(IsLatin) is false)]
            : [];

    private static bool IsLatin(char letter) => !char.IsLetter(letter) || letter < '\u0250';

    /// <summary>The officer's draft of that kind.</summary>
    public static Task<Draft?> DraftAsync(this BotDb db, Guid officerId, RequestKind kind, CancellationToken ct) =>
        db.Drafts.FirstOrDefaultAsync(draft => draft.OfficerId == officerId && draft.Kind == kind && !draft.CollectsPagesOnly, ct);

    public static Task<bool> HasDraftAsync(this BotDb db, Guid officerId, RequestKind kind, CancellationToken ct) =>
        db.Drafts.AnyAsync(draft => draft.OfficerId == officerId && draft.Kind == kind && !draft.CollectsPagesOnly, ct);

    /// <summary>The draft to which files are added: the one last worked on. Activations are not forms and take no files.</summary>
    public static Task<Draft?> CurrentDraftAsync(this BotDb db, Guid officerId, CancellationToken ct) =>
        db.Drafts.Where(draft => draft.OfficerId == officerId && FlowCatalog.FormKinds.Contains(draft.Kind))
            .OrderByDescending(draft => draft.TouchedAt)
            .FirstOrDefaultAsync(ct);

    /// <summary>The officer a draft is about when it is not its author; null otherwise.</summary>
    public static async Task<Officer?> OtherOfficerAsync(this BotDb db, Draft draft, CancellationToken ct) =>
        draft.SubjectOfficerId == draft.OfficerId
            ? null
            : await db.Officers.AsNoTracking().FirstOrDefaultAsync(officer => officer.Id == draft.SubjectOfficerId, ct);

    public static async Task<Officer?> OtherOfficerAsync(this BotDb db, Request request, CancellationToken ct) =>
        request.SubjectOfficerId == request.MakerId
            ? null
            : await db.Officers.AsNoTracking().FirstOrDefaultAsync(officer => officer.Id == request.SubjectOfficerId, ct);

    /// <summary>The officer's answers in the latest request about themselves.</summary>
    public static async Task<Answers> PreviousAnswersAsync(this BotDb db, Guid officerId, CancellationToken ct) =>
        await db.Requests.AsNoTracking()
            .Where(request => request.MakerId == officerId && request.SubjectOfficerId == officerId)
            .OrderByDescending(request => request.SubmittedAt)
            .Select(request => request.Answers)
            .FirstOrDefaultAsync(ct) ?? Answers.None;

    /// <summary>The open request that this draft would duplicate.</summary>
    public static async Task<Request?> DuplicateRequestAsync(this BotDb db, Draft draft, Answers answers, CancellationToken ct) =>
        (await db.Requests.AsNoTracking()
            .Where(request => request.SubjectOfficerId == draft.SubjectOfficerId && request.Kind == draft.Kind)
            .ToListAsync(ct))
        .FirstOrDefault(request => request.IsOpen && FlowCatalog.Of(draft.Kind).Repeats(request.Answers, answers));

    /// <summary>Officers for whom this head may file a report: those of the head's offices, except the head.</summary>
    public static async Task<IReadOnlyList<Officer>> OfficersUnderAsync(this BotDb db, Turn turn, CancellationToken ct)
    {
        var offices = turn.Authorities.Where(authority => authority.Role is Role.Head)
            .Select(authority => (Guid?)authority.OfficeId)
            .Distinct()
            .ToList();
        return offices.Count == 0
            ? []
            : await db.Officers.AsNoTracking()
                .Where(officer => offices.Contains(officer.OfficeId) && officer.Id != turn.Officer.Id)
                .OrderBy(officer => officer.Name)
                .ToListAsync(ct);
    }

    public static async Task<IReadOnlyList<Attachment>> AttachmentsAsync(this BotDb db, Guid requestId, CancellationToken ct) =>
        await db.Compiled<CompiledQueries>().Attachments(db, requestId).ToListAsync(ct);

    /// <summary>What the screening found, for each scan of each of these requests.</summary>
    public static async Task<ILookup<Guid, PdfWarnings>> ScansAsync(
        this BotDb db, IReadOnlyCollection<Guid> requestIds, CancellationToken ct) =>
        (await db.Attachments.AsNoTracking()
            .Where(attachment => requestIds.Contains(attachment.RequestId))
            .Select(attachment => new { attachment.RequestId, attachment.Warnings })
            .ToListAsync(ct))
        .ToLookup(attachment => attachment.RequestId, attachment => attachment.Warnings);

    public static Task<int> ScanCountAsync(this BotDb db, Guid requestId, CancellationToken ct) =>
        db.Attachments.CountAsync(attachment => attachment.RequestId == requestId, ct);

    /// <summary>The officer's open request of that kind.</summary>
    public static async Task<Request?> OpenRequestAsync(this BotDb db, Guid officerId, RequestKind kind, CancellationToken ct) =>
        (await db.Requests.AsNoTracking()
            .Where(request => request.MakerId == officerId && request.Kind == kind)
            .OrderByDescending(request => request.SubmittedAt)
            .ToListAsync(ct))
        .FirstOrDefault(request => request.IsOpen);

    private sealed class CompiledQueries
    {
        public Func<BotDb, Guid, IAsyncEnumerable<Attachment>> Attachments { get; } = EF.CompileAsyncQuery(
            (BotDb db, Guid request) => db.Attachments
                .Where(attachment => attachment.RequestId == request)
                .OrderBy(attachment => attachment.AddedAt)
                .ThenBy(attachment => attachment.Id)
                .AsNoTracking());
    }
}
