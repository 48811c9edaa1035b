using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Joining;
using BotApp.Requests;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>An officer on Teams and records on paper of the same person: who is asked, what is shown, what joining moves.</summary>
public static class JoinWork
{
    private const string Apart = "officer.apart";

    /// <summary>The heads of that office are asked when something speaks for one person; drawn when due, so nothing is looked up here.</summary>
    /// <param name="occasion">Tells one occasion to ask from another: how many requests the officer had by then.</param>
    public static async Task AskToJoinAsync(this BotDb db, Guid newcomerId, Guid officeId, int occasion, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Officers.AnyAsync(officer => officer.Standing == Standing.Paper, ct))
        {
            db.Outbox.AddRange((await db.WhoDecidesAsync(officeId, newcomerId, now, ct)).DistinctBy(holder => holder.Officer.Id)
                .Select(holder => OutboxMessage.Tell(Topics.JoinAsked, newcomerId, occasion, holder.Officer.Id, now)));
        }
    }

    /// <summary>The officer on Teams whom a question is about: the subject, or whoever may be the person of a record on paper.</summary>
    public static async Task<Guid?> NewcomerAsync(this BotDb db, Guid subject, CancellationToken ct)
    {
        if (await db.Officers.AsNoTracking().FirstOrDefaultAsync(officer => officer.Id == subject, ct) is not { } person)
        {
            return null;
        }

        if (person.Standing is not Standing.Paper)
        {
            return person.Id;
        }

        var facts = PersonFacts.Of(person, [.. (await RequestsAboutAsync(db, [person.Id], ct)).Select(request => request.Answers)]);
        var apart = await db.Audit.AsNoTracking().Where(line => line.Event == Apart && line.Detail == person.Id.ToString("N")).Select(line => line.Subject).ToListAsync(ct);
        var others = await db.Officers.AsNoTracking()
            .Where(officer => officer.OfficeId == person.OfficeId && officer.Standing != Standing.Paper && !apart.Contains(officer.Id)).ToListAsync(ct);
        var requests = (await RequestsAboutAsync(db, [.. others.Select(officer => officer.Id)], ct)).ToLookup(request => request.AboutId);
        return others
            .Select(officer => (officer.Id, Agree: PersonFacts.Of(officer, [.. requests[officer.Id].Select(request => request.Answers)]).SameAs(facts)))
            .Where(one => one.Agree is not null)
            .OrderByDescending(one => one.Agree!.Count)
            .Select(one => (Guid?)one.Id)
            .FirstOrDefault();
    }

    /// <summary>The record was kept apart from one officer: whoever said so is asked about the next who may be the person, when there is one.</summary>
    public static async Task AskOfNextAsync(this BotDb db, Guid paperId, Turn turn, CancellationToken ct)
    {
        var occasion = 1 + await db.Audit.CountAsync(line => line.Event == Apart && line.Detail == paperId.ToString("N"), ct);
        db.Outbox.Add(OutboxMessage.Tell(Topics.JoinAsked, paperId, occasion, turn.Officer.Id, turn.Now));
    }

    /// <summary>What this person may join to the officer: records of the offices they head, for the cell of all. Null when there is none.</summary>
    public static async Task<JoinView?> JoinViewAsync(this BotDb db, Guid newcomerId, Guid viewerId, IReadOnlyList<Authority> authorities, CancellationToken ct)
    {
        if (newcomerId == viewerId
            || await db.Officers.AsNoTracking().FirstOrDefaultAsync(officer => officer.Id == newcomerId, ct) is not { IsKnown: true, Standing: not Standing.Paper } newcomer)
        {
            return null;
        }

        var paper = (await db.Officers.AsNoTracking().Where(officer => officer.Standing == Standing.Paper).ToListAsync(ct))
            .Where(person => authorities.Any(authority => authority.Role is Role.Cell || (authority.Role is Role.Head && authority.OfficeId == person.OfficeId)))
            .ToList();
        var apart = await db.Audit.AsNoTracking().Where(line => line.Event == Apart && line.Subject == newcomerId).Select(line => line.Detail).ToListAsync(ct);
        var requests = (await RequestsAboutAsync(db, [newcomerId, .. paper.Select(person => person.Id)], ct)).ToLookup(request => request.AboutId);
        var offices = await db.Offices.AsNoTracking().ToDictionaryAsync(office => office.Id, office => office.Name, ct);
        var facts = PersonFacts.Of(newcomer, [.. requests[newcomerId].Select(request => request.Answers)]);
        var records = new List<PaperRecord>();
        foreach (var person in paper.Where(person => !apart.Contains(person.Id.ToString("N"))))
        {
            var about = requests[person.Id].ToList();
            var own = PersonFacts.Of(person, [.. about.Select(request => request.Answers)]);
            if (own.SameAs(facts) is { } agreements)
            {
                records.Add(new PaperRecord(person, own, offices.GetValueOrDefault(person.OfficeId ?? Guid.Empty, "–"), about, agreements));
            }
        }

        // The newcomer's id comes from the card: an officer of another office is not laid open to whoever heads the office of the record.
        var foreign = !authorities.Any(authority => authority.Role is Role.Cell || (authority.Role is Role.Head && authority.OfficeId == newcomer.OfficeId));
        return records.Count == 0 ? null : new JoinView(
            newcomer, foreign ? facts.Impersonal() : facts, offices.GetValueOrDefault(newcomer.OfficeId ?? Guid.Empty, "–"),
            [.. requests[newcomerId].Where(request => request.IsOpen)],
            [.. records.OrderByDescending(record => record.Agreements.Count).Take(JoinView.MostRecords)],
            foreign);
    }

    /// <summary>Everything of the record becomes the officer's; the record itself stays, so that older lines of the audit keep their person.</summary>
    public static async Task JoinAsync(this BotDb db, JoinView view, PaperRecord record, Turn turn, CancellationToken ct)
    {
        var (newcomer, person) = (await db.Officers.FirstAsync(officer => officer.Id == view.Newcomer.Id, ct), await db.Officers.FirstAsync(officer => officer.Id == record.Person.Id, ct));
        var requests = await db.Requests.Where(request => request.MakerId == person.Id || request.AboutId == person.Id).ToListAsync(ct);
        foreach (var request in requests)
        {
            request.Join(person.Id, newcomer.Id);
            db.NoteJoin("request.joined", request.Id, record, turn, newcomer.Id);
            await db.RefreshCardsAsync(request.Id, request.Version, turn.Now, ct);
            if (request.IsOpen)
            {
                db.Outbox.Add(OutboxMessage.Tell(Topics.RequestMoved, request.Id, request.Version, newcomer.Id, turn.Now));
            }
        }

        foreach (var draft in await db.Drafts.Where(draft => draft.AboutId == person.Id).ToListAsync(ct))
        {
            db.Entry(draft).Property(d => d.AboutId).CurrentValue = newcomer.Id;
        }

        // It moves: were it left behind, the officer's own record on paper would hold it against them. The requests still say it.
        newcomer.SsoId ??= person.SsoId;
        newcomer.Standing = newcomer.Standing is Standing.Registered && !view.IsOfAnotherOffice ? Standing.Confirmed : newcomer.Standing;
        (person.Standing, person.OfficeId, person.SsoId) = (Standing.Joined, null, null);
        db.NoteJoin("officer.joined", newcomer.Id, record, turn, person.Id);
    }

    /// <summary>A line of the record, with the post by which it was said.</summary>
    public static void NoteJoin(this BotDb db, string what, Guid subject, PaperRecord record, Turn turn, Guid other)
    {
        var post = turn.Authorities.FirstOrDefault(authority => authority.Role is Role.Head && authority.OfficeId == record.Person.OfficeId)
            ?? turn.Authorities.FirstOrDefault(authority => authority.Role is Role.Cell);
        db.Audit.Add(new AuditLine
        {
            At = turn.Now,
            Event = what,
            Subject = subject,
            ActorId = turn.Officer.Id,
            PostId = post?.PostId,
            InPlaceOf = post?.InPlaceOf,
            Detail = other.ToString("N"),
        });
    }

    private static async Task<List<Request>> RequestsAboutAsync(BotDb db, List<Guid> people, CancellationToken ct) =>
        await db.Requests.AsNoTracking().Where(request => people.Contains(request.AboutId)).OrderByDescending(request => request.SubmittedAt).ToListAsync(ct);
}
