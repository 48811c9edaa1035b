using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments.Screening;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Consolidation.Paper;

/// <summary>Filing of paper applications; the handlers save.</summary>
public static class PaperApplicationStore
{
    /// <summary>The offices that this person heads, by name.</summary>
    public static async Task<IReadOnlyList<Office>> HeadedOfficesAsync(this BotDb db, Turn turn, CancellationToken ct)
    {
        var ids = turn.Authorities.Where(authority => authority.Role is Role.Head).Select(authority => authority.OfficeId).ToList();
        return await db.Offices.AsNoTracking().Where(office => ids.Contains(office.Id)).OrderBy(office => office.Name).ToListAsync(ct);
    }

    public static async Task<PaperRegister> PaperRegisterAsync(
        this BotDb db, Office office, RequestKind kind, Guid headId, CancellationToken ct)
    {
        var offices = await db.Offices.AsNoTracking().ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        var requests = await db.Requests.AsNoTracking().Where(request => request.Kind == kind
            && request.Stage != Stage.Completed
                && request.Stage != Stage.Refused
                && request.Stage != Stage.Withdrawn)
                .ToListAsync(ct);
        return new PaperRegister(
            office,
            headId,
            await db.Officers.AsNoTracking().Where(officer => officer.OfficeId == office.Id).ToListAsync(ct),
            [.. requests.Select(request => new OpenApplication(request, offices.GetValueOrDefault(request.OfficeId, "")))]);
    }

    /// <summary>The open applications of that kind that were filed or corrected after that audit line, by anybody.</summary>
    public static async Task<IReadOnlyList<OpenApplication>> ApplicationsSinceAsync(
        this BotDb db, RequestKind kind, long seq, CancellationToken ct)
    {
        var filed = Stage.Submitted.AuditEvent();
        var requests = await db.Requests.AsNoTracking()
            .Where(request => request.Kind == kind
                && db.Audit.Any(line => line.Seq > seq && line.Event == filed && line.Subject == request.Id))
            .ToListAsync(ct);
        return [.. requests.Select(request => new OpenApplication(request, ""))];
    }

    /// <summary>
    /// Prepares an accepted row as a request of the office, or corrects the one that was returned. It waits for its scan and the decision.
    /// A new one has no number yet: <see cref="NumberAsync"/>.
    /// </summary>
    public static Request PreparePaperApplication(
        this BotDb db, AcceptedRow row, RequestKind kind, Guid templateId, Office office, OfficeProfile profile, Turn turn)
    {
        var request = row.Corrects;
        if (request is null)
        {
            var officer = row.Officer ?? db.AddPaperOfficer(row, office, turn);
            request = Request.Submit(
                Guid.CreateVersion7(turn.Now),
                number: "",
                kind,
                officer.Id,
                office.Id,
                templateId,
                row.Answers,
                turn.Now,
                filedById: turn.Officer.Id);
            db.Requests.Add(request);
            db.Audit.Add(AuditLine.Create("request.submitted", request.Id, turn.Officer.Id, turn.Now, $"{kind} paper"));
        }
        else if (!db.AttachRead(request).Resubmit(request.MakerId, row.Answers, turn.Now).IsRefused(out _, out var corrected))
        {
            db.Audit.Add(corrected.ToAuditLine("corrected on paper"));
        }

        db.ScheduleReminders(request, profile);
        return request;
    }

    /// <summary>Gives the prepared requests their numbers, in their order; begins to write.</summary>
    public static async Task NumberAsync(
        this BotDb db, IEnumerable<Request> requests, OfficeProfile profile, Turn turn, CancellationToken ct)
    {
        foreach (var request in requests.Where(request => request.Number.Length == 0))
        {
            var running = await db.NextNumberAsync($"request/{turn.Today.Year}", ct);
            request.AssignNumber(RequestNumber.Format(profile.Code, turn.Today.Year, running));
        }
    }

    /// <summary>Paper applications of this person's offices that have not been sent, with their scans.</summary>
    public static async Task<IReadOnlyList<PaperLine>> PaperLinesAsync(this BotDb db, Turn turn, CancellationToken ct)
    {
        var offices = turn.Authorities.Where(authority => authority.Role is Role.Head).Select(authority => authority.OfficeId).ToList();
        var lines = await db.Requests.AsNoTracking()
            .Where(request => offices.Contains(request.OfficeId) && request.FiledById != null
                && (request.Stage == Stage.Submitted || request.Stage == Stage.Approved))
            .OrderBy(request => request.SubmittedAt).ThenBy(request => request.Number)
            .ToListAsync(ct);
        var scans = await db.ScansAsync([.. lines.Select(request => request.Id)], ct);
        var directory = await db.DeciderDirectoryAsync(lines, turn.Now, ct);
        return
        [
            .. lines.Select(request => new PaperLine(
                request,
                scans[request.Id].Count(),
                request.Stage is Stage.Submitted
                    && directory.WhoMayDecide(request, turn.Now).Any(holder => holder.Officer.Id == turn.Officer.Id),
                scans[request.Id].Aggregate(PdfWarnings.None, (all, one) => all | one))),
        ];
    }

    private static Officer AddPaperOfficer(this BotDb db, AcceptedRow row, Office office, Turn turn)
    {
        var id = Guid.CreateVersion7(turn.Now);
        var officer = new Officer
        {
            Id = id,
            AadObjectId = id,
            Name = row.Name,
            Designation = Designations.Parse(
                row.Answers[BotApp.Templates.TemplateField.Designation] ?? row.Answers[BotApp.Templates.TemplateField.OldDesignation]),
            SsoId = row.Answers[BotApp.Templates.TemplateField.SsoId],
            OfficeId = office.Id,
            Status = DirectoryStatus.PaperOnly,
        };
        db.Officers.Add(officer);
        db.Outbox.Add(OutboxMessage.Notify(NotificationTopics.RecordMergeProposed, officer.Id, 0, turn.Officer.Id, turn.Now));
        return officer;
    }
}
