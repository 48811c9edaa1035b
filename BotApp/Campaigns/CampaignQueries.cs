using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Campaigns;

public static class CampaignQueries
{
    /// <summary>Campaigns listed: those that have not ended first.</summary>
    public const int MaxCampaigns = 10;

    private static readonly DirectoryStatus[] OnTeams = [DirectoryStatus.Registered, DirectoryStatus.Confirmed];

    /// <summary>Everybody whom a campaign by offices and designation concerns: people on Teams who have not left.</summary>
    public static IQueryable<Officer> Concerned(this BotDb db, Campaign campaign)
    {
        var offices = campaign.Offices;
        Designation[] ranks = campaign.Designation is { } rank ? [rank] : [.. Designations.Covered];
        return db.Officers.AsNoTracking().Where(officer => officer.OfficeId != null
            && officer.ClosedAt == null
            && OnTeams.Contains(officer.Status)
            && ranks.Contains(officer.Designation)
            && (offices.Count == 0 || offices.Contains(officer.OfficeId!.Value)));
    }

    /// <summary>Those of the members who have filed what the campaign is about; none for a check-in.</summary>
    public static IQueryable<Guid> FiledMembers(this BotDb db, Campaign campaign)
    {
        var (kind, since) = (campaign.Kind.RequestKind(), campaign.CountsFrom);
        return db.Requests
            .Where(request => request.Kind == kind && request.SubmittedAt >= since && request.Stage != Stage.Withdrawn)
            .Select(request => request.SubjectOfficerId);
    }

    /// <summary>Members who have neither filed, nor answered, nor opted out.</summary>
    public static IQueryable<CampaignMember> WaitingMembers(this BotDb db, Campaign campaign)
    {
        var filed = db.FiledMembers(campaign);
        return db.CampaignMembers.AsNoTracking().Where(member => member.CampaignId == campaign.Id
            && member.Answer == null
            && member.OptOut == null
            && !filed.Any(subject => subject == member.OfficerId));
    }

    /// <summary>The newest campaign of this person that waits for its order list since less than an hour; null without one.</summary>
    public static Task<Campaign?> AwaitingOrderListAsync(this BotDb db, Turn turn, CancellationToken ct)
    {
        var since = turn.Now.AddHours(-1);
        return db.Campaigns.AsNoTracking()
            .Where(campaign => campaign.IsByList
                && campaign.State == CampaignState.Prepared
                && campaign.PreparedById == turn.Officer.Id
                && campaign.PreparedAt > since
                && !db.CampaignMembers.Any(member => member.CampaignId == campaign.Id))
            .OrderByDescending(campaign => campaign.PreparedAt)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>Everybody on Teams, as an order may name them.</summary>
    public static async Task<IReadOnlyList<OrderCandidate>> OrderCandidatesAsync(this BotDb db, CancellationToken ct) =>
        await (
            from officer in db.Officers.AsNoTracking()
            where officer.ClosedAt == null && OnTeams.Contains(officer.Status)
            join office in db.Offices on officer.OfficeId equals office.Id into offices
            from office in offices.DefaultIfEmpty()
            select new OrderCandidate(officer.Id, officer.Name, officer.SsoId, office!.Name)).ToListAsync(ct);

    public static Task<List<Campaign>> CampaignsAsync(this BotDb db, CancellationToken ct) =>
        db.Campaigns.AsNoTracking().OrderBy(campaign => campaign.State == CampaignState.Ended)
            .ThenByDescending(campaign => campaign.PreparedAt)
            .Take(MaxCampaigns)
            .ToListAsync(ct);

    public static async Task<CampaignView> CampaignViewAsync(
        this BotDb db, Campaign campaign, OfficeProfile profile, DateTimeOffset now, CancellationToken ct)
    {
        var members = db.CampaignMembers.AsNoTracking().Where(member => member.CampaignId == campaign.Id);
        var people = campaign.IsFilled
            ? members.Join(db.Officers.AsNoTracking(), member => member.OfficerId, officer => officer.Id, (_, officer) => officer)
            : db.Concerned(campaign);
        var (filed, gone) = (db.FiledMembers(campaign), members.Where(member => member.Answer != null || member.OptOut != null));
        var waiting = people.Where(officer =>
            !filed.Any(subject => subject == officer.Id) && !gone.Any(member => member.OfficerId == officer.Id));
        var (count, optedOut, left) = (
            await people.CountAsync(ct), await members.CountAsync(member => member.OptOut != null, ct), await waiting.CountAsync(ct));
        return new CampaignView(
            campaign,
            count,
            Math.Max(0, count - optedOut - left),
            optedOut,
            await members.CountAsync(member => member.Nudges > 0, ct),
            await db.Outbox.CountAsync(
                row => row.Subject == campaign.Id && row.Topic == NotificationTopics.CampaignNudge && row.DeadAt != null, ct))
        {
            Names = campaign.State is CampaignState.Prepared
                ? await waiting.OrderBy(officer => officer.Name).Select(officer => officer.Name).Take(CampaignView.MaxNames).ToListAsync(ct)
                : [],
            Offices = await db.OfficesAsync(people, waiting, ct),
            OptOuts = [.. (await members.Where(member => member.OptOut != null)
                .GroupBy(member => member.OptOut!.Value)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToListAsync(ct)).OrderBy(group => group.Key).Select(group => (group.Key, group.Count))],
            Answers = [.. (await members.Where(member => member.Answer != null)
                .GroupBy(member => member.Answer!.Value)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToListAsync(ct)).OrderBy(group => group.Key).Select(group => (group.Key, group.Count))],
            EndsAt = campaign.State is CampaignState.Prepared ? CampaignPace.EndsAt(left, now, profile.Calendar) : null,
        };
    }

    /// <summary>The waiting members of the offices that this person heads; null when there are none.</summary>
    public static async Task<Stragglers?> StragglersAsync(
        this BotDb db, Campaign campaign, IReadOnlyList<Guid> offices, CancellationToken ct)
    {
        var waiting = db.WaitingMembers(campaign).Where(member => member.Nudges > 0);
        var names = db.Officers.AsNoTracking()
            .Where(officer => officer.OfficeId != null && offices.Contains(officer.OfficeId!.Value) && officer.ClosedAt == null
                && waiting.Any(member => member.OfficerId == officer.Id))
            .OrderBy(officer => officer.Name)
            .Select(officer => officer.Name);
        var count = await names.CountAsync(ct);
        return count == 0 ? null : new Stragglers(campaign.Kind, await names.Take(CampaignView.MaxOffices).ToListAsync(ct), count);
    }

    /// <summary>The nudges of any campaign that put the next one off.</summary>
    public static IQueryable<CardMessage> RecentNudges(this BotDb db, DateTimeOffset now, WorkingDays calendar)
    {
        var since = calendar.WaitingSince(now, CampaignPace.WorkingDaysBetween);
        // A card from the future is one of a clock that was wrong: it would put the next nudge off again and again.
        var until = CampaignPace.LatestSlot(now, calendar).ToUniversalTime();
        return db.CardMessages.AsNoTracking()
            .Where(card => card.Topic == NotificationTopics.CampaignNudge && card.CreatedAt > since && card.CreatedAt <= until);
    }

    /// <summary>When each of these officers was last nudged by any campaign, or is about to be; only what still counts.</summary>
    public static async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> LastNudgesAsync(
        this BotDb db, IReadOnlyList<Guid> officers, DateTimeOffset now, WorkingDays calendar, CancellationToken ct)
    {
        var sent = await db.RecentNudges(now, calendar)
            .Where(card => officers.Contains(card.OfficerId))
            .Select(card => new { card.OfficerId, At = card.CreatedAt })
            .ToListAsync(ct);
        var queued = await db.Outbox.AsNoTracking()
            .Where(row => row.DoneAt == null && row.DeadAt == null && row.Topic == NotificationTopics.CampaignNudge
                && row.OfficerId != null && officers.Contains(row.OfficerId.Value))
            .Select(row => new { OfficerId = row.OfficerId!.Value, At = row.DueAt })
            .ToListAsync(ct);
        return sent.Concat(queued)
            .GroupBy(nudge => nudge.OfficerId)
            .ToDictionary(nudges => nudges.Key, nudges => nudges.Max(one => one.At));
    }

    /// <summary>Whether nudges of this campaign that were due then are still waiting for their first attempt or in it.</summary>
    public static Task<bool> HasUnsentNudgesAsync(this BotDb db, Campaign campaign, DateTimeOffset before, CancellationToken ct) =>
        db.Outbox.AnyAsync(
            row => row.DoneAt == null && row.DeadAt == null && row.DueAt < before
                && row.Topic == NotificationTopics.CampaignNudge && row.Subject == campaign.Id,
            ct);

    private static async Task<IReadOnlyList<CampaignOffice>> OfficesAsync(
        this BotDb db, IQueryable<Officer> people, IQueryable<Officer> waiting, CancellationToken ct)
    {
        var all = await CountAsync(people);
        var left = (await CountAsync(waiting)).ToDictionary(office => office.Id, office => office.Count);
        var names = await db.Offices.AsNoTracking().ToDictionaryAsync(office => office.Id, office => office.ListName, ct);
        return
        [
            .. all.Select(office => new CampaignOffice(names[office.Id], office.Count, left.GetValueOrDefault(office.Id)))
                .OrderByDescending(office => office.Waiting)
                .ThenBy(office => office.Office.English, StringComparer.Ordinal),
        ];

        async Task<List<(Guid Id, int Count)>> CountAsync(IQueryable<Officer> officers) =>
        [
            .. (await officers.Where(officer => officer.OfficeId != null)
                .GroupBy(officer => officer.OfficeId!.Value)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToListAsync(ct)).Select(group => (group.Key, group.Count)),
        ];
    }
}
