using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications.Mail;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests;

/// <summary>Who has a request now, and who decided on it last, in words.</summary>
public static class RequestHolderQueries
{
    /// <summary>Who has to act now: the post and its holder.</summary>
    public static async Task<Phrase> CurrentHolderAsync(this BotDb db, Request request, DateTimeOffset now, CancellationToken ct) =>
        (await db.CurrentHoldersAsync([request], now, ct))[request.Id];

    /// <summary>The same for several requests by their ids; the directory is read once for all.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Phrase>> CurrentHoldersAsync(
        this BotDb db, IReadOnlyCollection<Request> requests, DateTimeOffset now, CancellationToken ct)
    {
        var withOffice = requests.Where(request => request.Stage is Stage.Submitted or Stage.Approved).ToList();
        var directory = withOffice.Count == 0 ? null : await db.DeciderDirectoryAsync(withOffice, now, ct);
        var mails = await db.MailFailuresAsync(requests, ct);
        return requests.ToDictionary(request => request.Id, request => HolderText(request, directory, mails, now));
    }

    /// <summary>The same with the directory of the request, which counts while it awaits a decision or its sending.</summary>
    public static async Task<Phrase> CurrentHolderAsync(
        this BotDb db, Request request, DeciderDirectory directory, DateTimeOffset now, CancellationToken ct) =>
        HolderText(request, directory, await db.MailFailuresAsync([request], ct), now);

    private static async Task<Dictionary<Guid, Phrase>> MailFailuresAsync(
        this BotDb db, IEnumerable<Request> requests, CancellationToken ct)
    {
        var mails = new Dictionary<Guid, Phrase>();
        foreach (var batch in requests.Where(request => request.Stage is Stage.Batched).Select(request => request.BatchId).Distinct())
        {
            if (batch is { } id && (await db.MailStateAsync(id, ct)).Words is { } failure)
            {
                mails[id] = failure;
            }
        }

        return mails;
    }

    /// <summary>Who made the last decision, for example "B for A"; null when the officer did or nobody has.</summary>
    public static async Task<Phrase?> DecidedByAsync(this BotDb db, Request request, CancellationToken ct)
    {
        var move = request.Stage.AuditEvent();
        var line = await db.Audit.AsNoTracking()
            .Where(l => l.Subject == request.Id && l.Event == move)
            .OrderByDescending(l => l.Seq)
            .Select(l => new
            {
                l.ActorId,
                Name = db.Officers.Where(o => o.Id == l.ActorId).Select(o => o.Name).FirstOrDefault(),
                InPlaceOf = db.Officers.Where(o => o.Id == l.InPlaceOf).Select(o => o.Name).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(ct);
        return line is not { ActorId: { } actor, Name: { } name } || actor == request.MakerId ? null
            : DeciderName.DisplayText(name, line.InPlaceOf);
    }

    private static Phrase HolderText(
        Request request, DeciderDirectory? directory, Dictionary<Guid, Phrase> mails, DateTimeOffset now) => request.Stage switch
        {
            Stage.Submitted => HolderText(
                directory!.Deciders(request, now), request.IsEscalated ? directory.WhoMayDecide(request, now) : []),
            Stage.Approved => HolderText(directory!.OfficeHolders(request)),
            Stage.Batched => request.BatchId is { } batch && mails.TryGetValue(batch, out var failure)
                ? new Phrase("the mail to the Headquarters computer cell. ", "मुख्यालय कंप्यूटर प्रकोष्ठ को जाने वाली मेल में। ") + failure
                : new Phrase(
                    "the mail to the Headquarters computer cell, leaving now",
                    "मुख्यालय कंप्यूटर प्रकोष्ठ को अभी भेजी जा रही मेल में"),
            Stage.Returned => new Phrase("you, for correction", "आपके पास, सुधार हेतु"),
            Stage.Dispatched or Stage.WithCell => new Phrase("the Headquarters computer cell", "मुख्यालय कंप्यूटर प्रकोष्ठ"),
            Stage.Forwarded => new Phrase("Saksham Seva", "सक्षम सेवा"),
            Stage.Completed or Stage.Refused or Stage.Withdrawn
                or Stage.Done => new Phrase("nobody, it is closed", "किसी के पास नहीं, मामला बंद है"),
        };

    private static Phrase HolderText(IReadOnlyList<PostHolder> holders, IReadOnlyList<PostHolder> escalated) =>
        escalated.Skip(holders.Count).FirstOrDefault() is { } above
            ? HolderText(holders)
                + new Phrase(
                    $", and as overdue also {above.Authority.Title} ({above.Officer.Name})",
                    $", विलंबित होने से {above.Authority.DisplayTitle.Hindi} ({above.Officer.Name}) के पास भी")
            : HolderText(holders);

    private static Phrase HolderText(IReadOnlyList<PostHolder> holders) => holders switch
    {
        [] => new Phrase(
            "the administrator of this assistant: no other officer is left to decide, so two officers decide through them",
            "इस सहायक के प्रशासक: निर्णय हेतु कोई अन्य अधिकारी शेष नहीं है, अतः दो अधिकारी उनके माध्यम से निर्णय लेंगे"),
        [var first, ..] => first.Authority.DisplayTitle + Phrase.Same($" ({first.Officer.Name})"),
    };

    /// <summary>The next holder of a request of this kind by this officer.</summary>
    public static async Task<Phrase> NextHolderAsync(this BotDb db, RequestKind kind, Turn turn, CancellationToken ct) =>
        turn.Officer.OfficeId is { } office
            && !kind.GoesStraightToCell()
            && await db.DecidersForApplicantAsync(office, turn.Officer.Id, turn.Now, ct) is [var first, ..]
            ? first.Authority.DisplayTitle + Phrase.Same($" ({first.Officer.Name})")
            : new Phrase("the Headquarters computer cell", "मुख्यालय कंप्यूटर प्रकोष्ठ");
}
