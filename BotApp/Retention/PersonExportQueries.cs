using BotApp.Basics;
using BotApp.Campaigns;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Retention;

/// <summary>Everything that is kept about a person (DPDP Act 2023, s. 11). Of others it shows no names: "another officer".</summary>
public static class PersonExportQueries
{
    /// <summary>A person with more lines gets the newest.</summary>
    private const int MaxRows = 20_000;

    public static async Task<IReadOnlyList<ExportTable>> PersonExportAsync(this BotDb db, Guid officerId, CancellationToken ct)
    {
        var ids = await db.RecordIdsAsync(officerId, ct);
        var requests = await db.Requests.AsNoTracking()
            .Where(request => ids.Contains(request.MakerId) || ids.Contains(request.SubjectOfficerId))
            .OrderByDescending(request => request.SubmittedAt).Take(MaxRows).ToListAsync(ct);
        var about = requests.Where(request => ids.Contains(request.SubjectOfficerId)).ToList();
        var drafts = await db.Drafts.AsNoTracking().Where(draft => ids.Contains(draft.OfficerId)).ToListAsync(ct);
        return
        [
            await PersonAsync(db, ids, ct),
            Requests(requests, ids),
            Answers(about, drafts),
            await ScansAsync(db, ids, ct),
            await QuestionsAsync(db, ids, ct),
            await CampaignsAsync(db, ids, ct),
            await AuditAsync(db, ids, [.. about.Select(request => request.Id)], ct),
        ];
    }

    private static async Task<ExportTable> PersonAsync(BotDb db, List<Guid> ids, CancellationToken ct)
    {
        var records = await (
            from officer in db.Officers.AsNoTracking()
            join office in db.Offices on officer.OfficeId equals office.Id into offices
            from office in offices.DefaultIfEmpty()
            where ids.Contains(officer.Id)
            select new { Officer = officer, Office = office!.Name }).ToListAsync(ct);
        var chats = await db.Chats.AsNoTracking().Where(chat => ids.Contains(chat.OfficerId)).ToListAsync(ct);
        return new ExportTable(
            "Person",
            [new("Field", "क्षेत्र"), new("Value", "मान")],
            [
                .. records.SelectMany(IEnumerable<IReadOnlyList<string>> (record) =>
                [
                    ["Name", record.Officer.Name],
                    ["Name in Hindi", record.Officer.HindiName ?? ""],
                    ["Designation", Designations.DisplayText(record.Officer.Designation).English],
                    ["Office", record.Office ?? ""],
                    ["Post", record.Officer.PostTitle ?? ""],
                    ["Office mail address", record.Officer.Upn],
                    ["SSO-ID", record.Officer.SsoId ?? ""],
                    ["Entra object id", record.Officer.AadObjectId.ToString()],
                    ["Language", record.Officer.PreferredLanguage.ToString()],
                    ["Closed", Time(record.Officer.ClosedAt)],
                ]),
                .. chats.Select(IReadOnlyList<string> (chat) => ["Chat last used", Time(chat.SeenAt)]),
            ]);
    }

    private static ExportTable Requests(List<Request> requests, List<Guid> ids) => new(
        "Requests",
        [
            new("Request number", "अनुरोध संख्या"), new("Kind", "प्रकार"), new("Stage", "चरण"), new("Submitted", "प्रस्तुत"),
            new("In this stage since", "इस चरण में कब से"), new("About", "किसके बारे में"), new("Result", "परिणाम"), new("Reason", "कारण"),
        ],
        [
            .. requests.Select(IReadOnlyList<string> (request) =>
            [
                request.Number, request.Kind.DisplayText().English, request.Stage.DisplayText().English, Time(request.SubmittedAt),
                Time(request.StageSince),
                ids.Contains(request.SubjectOfficerId) ? "the person" : "another officer",
                ids.Contains(request.SubjectOfficerId) ? request.Outcome ?? "" : "",
                ids.Contains(request.SubjectOfficerId) ? request.Reason ?? "" : "",
            ]),
        ]);

    private static ExportTable Answers(List<Request> requests, List<Draft> drafts) => new(
        "Answers",
        [new("Request number", "अनुरोध संख्या"), new("Field", "क्षेत्र"), new("Answer", "उत्तर")],
        [
            .. requests.SelectMany(request => request.Answers.ByField.Select(IReadOnlyList<string> (answer) =>
                [request.Number, answer.Key, answer.Value])),
            .. drafts.SelectMany(draft => draft.Answers.ByField.Select(IReadOnlyList<string> (answer) =>
                [$"draft: {draft.Kind.DisplayText().English}", answer.Key, answer.Value])),
        ]);

    private static async Task<ExportTable> ScansAsync(BotDb db, List<Guid> ids, CancellationToken ct) => new(
        "Scans",
        [new("File", "फ़ाइल"), new("Bytes", "बाइट"), new("Added", "जोड़ा गया")],
        [
            .. (await db.ScansAbout(ids).AsNoTracking().OrderBy(scan => scan.AddedAt).ToListAsync(ct))
                .Select(IReadOnlyList<string> (scan) => [scan.Name, $"{scan.Length}", Time(scan.AddedAt)]),
        ]);

    private static async Task<ExportTable> QuestionsAsync(BotDb db, List<Guid> ids, CancellationToken ct) => new(
        "Questions",
        [new("Question", "प्रश्न"), new("Asked", "पूछा गया")],
        [
            .. (await db.UnansweredQuestions.AsNoTracking().Where(question => ids.Contains(question.AskerId)).ToListAsync(ct))
                .Select(IReadOnlyList<string> (question) => [question.Text, Time(question.At)]),
        ]);

    /// <summary>The campaigns and check-ins that named the person, with what they said.</summary>
    private static async Task<ExportTable> CampaignsAsync(BotDb db, List<Guid> ids, CancellationToken ct) => new(
        "Campaigns",
        [
            new("Campaign", "अभियान"), new("Prepared", "तैयार"), new("Nudges", "स्मरण"), new("Answer", "उत्तर"),
            new("Answered", "उत्तर की तिथि"), new("Opted out because", "स्वयं को अलग करने का कारण"), new("In own words", "अपने शब्दों में"),
            new("Opted out", "अलग होने की तिथि"),
        ],
        [
            .. (await (
                    from member in db.CampaignMembers.AsNoTracking()
                    join campaign in db.Campaigns on member.CampaignId equals campaign.Id
                    where ids.Contains(member.OfficerId)
                    orderby campaign.PreparedAt descending
                    select new { Member = member, campaign.Kind, campaign.PreparedAt }).Take(MaxRows).ToListAsync(ct))
                .Select(IReadOnlyList<string> (line) =>
                [
                    line.Kind.DisplayText().English, Time(line.PreparedAt), $"{line.Member.Nudges}",
                    line.Member.Answer?.DisplayText().English ?? "", Time(line.Member.AnsweredAt),
                    line.Member.OptOut?.DisplayText().English ?? "", line.Member.OptOutRemark ?? "", Time(line.Member.OptedOutAt),
                ]),
        ]);

    /// <summary>What was done to the records, views included, and what the person did.</summary>
    private static async Task<ExportTable> AuditAsync(BotDb db, List<Guid> ids, List<Guid> about, CancellationToken ct) => new(
        "Record of acts",
        [new("When", "कब"), new("What", "क्या"), new("By", "किसके द्वारा")],
        [
            .. (await db.Audit.AsNoTracking()
                    .Where(line => ids.Contains(line.Subject) || about.Contains(line.Subject)
                        || (line.ActorId != null && ids.Contains(line.ActorId.Value)))
                    .OrderByDescending(line => line.Seq).Take(MaxRows).ToListAsync(ct))
                .Select(IReadOnlyList<string> (line) =>
                [
                    Time(line.At), line.Event,
                    line.ActorId is not { } actor ? "the assistant" : ids.Contains(actor) ? "the person" : "another officer",
                ]),
        ]);

    private static string Time(DateTimeOffset? at) => at is { } instant ? OfficeTime.DisplayText(instant).English : "";
}
