using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>The stored directory, with the charges that have not ended.</summary>
public sealed record DirectorySnapshot(
    IReadOnlyList<Office> Offices,
    IReadOnlyList<Officer> Officers,
    IReadOnlyList<Post> Posts,
    IReadOnlyList<Charge> Charges);

/// <summary>
/// The changes that a directory file would make. Offices are matched by name, people by Entra id, posts by office, role and title. Link
/// charges are named by people and remain, until the post they belong to is relieved.
/// </summary>
public sealed record DirectoryDiff(
    IReadOnlyList<Office> NewOffices,
    IReadOnlyList<Officer> NewOfficers,
    IReadOnlyList<(Officer Now, Officer Then)> CorrectedOfficers,
    IReadOnlyList<Post> NewPosts,
    IReadOnlyList<Charge> StartedCharges,
    IReadOnlyList<Charge> EndedCharges,
    int CurrentCharges,
    int CurrentPeople,
    int HeadsChanged)
{
    /// <summary>Maximum number of heads' posts that may change without confirmation.</summary>
    public const int MaxHeadChanges = 3;

    /// <summary>Number of new people, or of new offices, that never needs confirmation, however small the office.</summary>
    public const int SmallAddition = 3;

    /// <summary>What the file changes, by name.</summary>
    public DirectoryChangeList Changes { get; private init; } = DirectoryChangeList.Empty;

    /// <summary>Number of offices before the change.</summary>
    public int CurrentOffices { get; private init; }

    /// <summary>Changes of offices' and posts' names in Hindi, in words.</summary>
    public IEnumerable<Phrase> HindiNameChanges => HindiNames.Select(name => name.Words);

    /// <summary>Changes of offices' and posts' names in Hindi, each with its application.</summary>
    private List<(Phrase Words, Action Apply)> HindiNames { get; init; } = [];

    public bool IsEmpty => !ChangesRecords && StartedCharges.Count + EndedCharges.Count == 0;

    /// <summary>Whether offices, people or posts change; charges apart.</summary>
    public bool ChangesRecords =>
        HindiNames.Count + NewOffices.Count + NewOfficers.Count + CorrectedOfficers.Count + NewPosts.Count > 0;

    /// <summary>
    /// More than a tenth of all charges end (link charges not counted), more than three heads' posts change, more than a tenth of all
    /// people are corrected, or more than a tenth of people or offices is added to a directory that is in use.
    /// </summary>
    public bool NeedsConfirmation =>
        HeldChargesEnded * 10 > CurrentCharges
            || HeadsChanged > MaxHeadChanges
            || CorrectsMany
            || AddsMany;

    public string Summary =>
        $"New offices: {NewOffices.Count}; new people: {NewOfficers.Count}"
        + $"{(AddsMany ? ", which is more than a tenth of all offices or people" : "")}; people corrected: "
        + $"{CorrectedOfficers.Count}{(CorrectsMany ? ", which is more than a tenth of all people" : "")}; " +
        $"new posts: {NewPosts.Count}; charges that begin: {StartedCharges.Count}, that end: {HeldChargesEnded}; names in Hindi: "
        + $"{HindiNames.Count}.";

    /// <summary>The same counts for the audit.</summary>
    public string AuditDetail =>
        $"{NewOffices.Count}/{NewOfficers.Count}/{CorrectedOfficers.Count}/{NewPosts.Count}/{StartedCharges.Count}/{EndedCharges.Count}";

    private int HeldChargesEnded => EndedCharges.Count(charge => charge.Kind is not ChargeKind.Link);

    private bool CorrectsMany => CorrectedOfficers.Count * 10 > CurrentPeople;

    private bool AddsMany => IsMany(NewOfficers.Count, CurrentPeople) || IsMany(NewOffices.Count, CurrentOffices);

    /// <param name="plan">The file; its ids are those of a first load and are mapped to the stored ids here.</param>
    /// <returns>Refused when a line gives somebody the SSO-ID or e-mail address of another officer as stored; it says which line.</returns>
    public static Result<DirectoryDiff> Between(DirectorySnapshot today, DirectoryPlan plan, DateTimeOffset now)
    {
        if (FindAssigned(today.Officers, plan) is { } assigned)
        {
            return assigned;
        }

        var stored = today.Offices.ToDictionary(office => office.Name, StringComparer.OrdinalIgnoreCase);
        var officeOf = plan.Offices.ToDictionary(office => office.Id, office => stored.GetValueOrDefault(office.Name)?.Id ?? office.Id);
        var people = today.Officers.ToDictionary(officer => officer.AadObjectId);
        var wanted = plan.Officers.Select(officer => InOffice(officer, officeOf[officer.OfficeId!.Value])).ToList();
        var storedPosts = today.Posts.ToLookup(post => KeyOf(post, post.OfficeId));
        var posts = plan.Posts
            .Select(post => (Listed: post, Stored: storedPosts[KeyOf(post, officeOf[post.OfficeId])].FirstOrDefault()))
            .ToList();
        var own = today.Charges.Where(charge => charge.Kind is not ChargeKind.Link).ToList();
        var (begun, ended) = ChargesBetween(
            own,
            plan.Charges,
            posts.ToDictionary(post => post.Listed.Id, post => (post.Stored ?? post.Listed).Id),
            people,
            now);
        var relieved = ended.Select(charge => charge.PostId).ToHashSet();
        var heads = today.Posts.Where(post => post.Role is Role.Head).Select(post => post.Id).ToHashSet();
        var diff = new DirectoryDiff(
            OfficesToAdd(today.Offices, plan.Offices.Where(office => !stored.ContainsKey(office.Name))),
            [.. wanted.Where(officer => !people.ContainsKey(officer.AadObjectId))],
            [.. wanted.Where(officer => people.TryGetValue(officer.AadObjectId, out var known) && Differs(known, officer))
                .Select(officer => (people[officer.AadObjectId], officer))],
            [.. posts.Where(post => post.Stored is null).Select(post => PostToAdd(post.Listed, officeOf[post.Listed.OfficeId]))],
            begun,
            [.. ended, .. today.Charges.Where(charge => charge.Kind is ChargeKind.Link && relieved.Contains(charge.PostId))],
            own.Count,
            today.Officers.Count(IsOfTheOffice),
            begun.Concat(ended).Select(charge => charge.PostId).Where(heads.Contains).Distinct().Count())
        {
            HindiNames = [.. NamesOfOffices(stored, plan.Offices), .. NamesOfPosts(posts)],
            CurrentOffices = today.Offices.Count,
        };
        return diff with { Changes = DirectoryChangeList.From(diff, today, plan) };
    }

    /// <summary>Corrects names and people; the caller adds what is new, and has changes of charges confirmed.</summary>
    public void CorrectPeople()
    {
        HindiNames.ForEach(name => name.Apply());

        foreach (var (known, then) in CorrectedOfficers)
        {
            (known.Name, known.Designation, known.Upn, known.OfficeId, known.Status) =
                (then.Name, then.Designation, then.Upn, then.OfficeId, DirectoryStatus.Confirmed);
            known.SsoId = then.SsoId ?? known.SsoId;
            known.PostTitle = then.PostTitle;
            known.HindiName = then.HindiName ?? known.HindiName;
        }
    }

    private static List<Office> OfficesToAdd(IEnumerable<Office> stored, IEnumerable<Office> listed)
    {
        var codes = stored.Select(office => office.Code).ToHashSet(StringComparer.Ordinal);
        var added = new List<Office>();
        foreach (var office in listed)
        {
            added.Add(new Office
            {
                Id = office.Id,
                Name = office.Name,
                HindiName = office.HindiName,
                Kind = office.Kind,
                Code = Office.CodeFor(office.Kind, office.Name, codes),
            });
            codes.Add(added[^1].Code);
        }

        return added;
    }

    private static (Guid Office, Role Role, string Title) KeyOf(Post post, Guid officeId) =>
        (officeId, post.Role, post.Title.ToUpperInvariant());

    private static Post PostToAdd(Post listed, Guid officeId) => new()
    {
        Id = listed.Id,
        OfficeId = officeId,
        Role = listed.Role,
        Title = listed.Title,
        HindiTitle = listed.HindiTitle,
    };

    private static (Phrase Words, Action Apply) NameInHindi(string name, string? before, string after, Action apply) =>
        (Phrase.Same(name) + new Phrase($": name in Hindi {before ?? "–"} → {after}", $": हिन्दी नाम {before ?? "–"} → {after}"), apply);

    private static IEnumerable<(Phrase Words, Action Apply)> NamesOfOffices(
        Dictionary<string, Office> stored, IEnumerable<Office> listed) =>
        from office in listed
        let known = stored.GetValueOrDefault(office.Name)
        where known is not null && IsNewName(known.HindiName, office.HindiName)
        select NameInHindi(known.Name, known.HindiName, office.HindiName!, () => known.HindiName = office.HindiName);

    private static IEnumerable<(Phrase Words, Action Apply)> NamesOfPosts(IEnumerable<(Post Listed, Post? Stored)> posts) =>
        from post in posts
        where post.Stored is not null && IsNewName(post.Stored.HindiTitle, post.Listed.HindiTitle)
        select NameInHindi(
            post.Stored.Title, post.Stored.HindiTitle, post.Listed.HindiTitle!, () => post.Stored.HindiTitle = post.Listed.HindiTitle);

    private static (List<Charge> Begun, List<Charge> Ended) ChargesBetween(
        List<Charge> held,
        IReadOnlyList<Charge> listed,
        Dictionary<Guid, Guid> postOf,
        Dictionary<Guid, Officer> people,
        DateTimeOffset now)
    {
        var wanted = listed
            .Select(charge => (
                charge.Kind,
                PostId: postOf[charge.PostId],
                OfficerId: people.GetValueOrDefault(charge.OfficerId)?.Id ?? charge.OfficerId))
            .ToList();
        var stored = held.Select(charge => (charge.PostId, charge.OfficerId)).ToHashSet();
        var given = wanted.Select(charge => (charge.PostId, charge.OfficerId)).ToHashSet();
        return (
            [.. wanted.Where(charge => !stored.Contains((charge.PostId, charge.OfficerId))).Select(charge => new Charge
            {
                Id = Guid.CreateVersion7(now),
                PostId = charge.PostId,
                OfficerId = charge.OfficerId,
                Kind = charge.Kind,
                From = now,
            })],
            [.. held.Where(charge => !given.Contains((charge.PostId, charge.OfficerId)))]);
    }

    private static bool IsMany(int added, int current) => current > 0 && added > SmallAddition && added * 10 > current;

    // An SSO-ID belongs to one person (circular ¶2), and so does an address. The person's own paper-only record may hold the same SSO-ID
    // until it is merged. An address that the file takes from its holder is free.
    private static Refusal? FindAssigned(IReadOnlyList<Officer> stored, DirectoryPlan plan)
    {
        var known = stored.Where(IsOfTheOffice).ToList();
        var ssoIds = known.Where(officer => officer.SsoId is not null)
            .ToLookup(officer => officer.SsoId!, StringComparer.OrdinalIgnoreCase);
        var addresses = known.Where(officer => officer.Upn.Length > 0 && !officer.IsClosed)
            .ToLookup(officer => officer.Upn, StringComparer.OrdinalIgnoreCase);
        var listed = plan.Officers.ToDictionary(officer => officer.AadObjectId, officer => officer.Upn);
        var problems = new DirectoryProblemList();
        foreach (var officer in plan.Officers)
        {
            if (officer.SsoId is { } ssoId
                && ssoIds[ssoId].FirstOrDefault(holder => holder.AadObjectId != officer.AadObjectId) is { } other)
            {
                problems.Add(new SsoIdAlreadyAssigned(plan.SsoIdLines[officer.AadObjectId], other.Name));
            }

            if (addresses[officer.Upn].FirstOrDefault(holder => holder.AadObjectId != officer.AadObjectId && Keeps(holder)) is { } same)
            {
                problems.Add(new AddressAlreadyAssigned(plan.AddressLines[officer.AadObjectId], same.Name));
            }
        }

        return problems.ToRefusal();

        bool Keeps(Officer holder) =>
            !listed.TryGetValue(holder.AadObjectId, out var then) || string.Equals(then, holder.Upn, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOfTheOffice(Officer officer) => officer.Status is DirectoryStatus.Confirmed or DirectoryStatus.Registered;

    private static Officer InOffice(Officer officer, Guid officeId)
    {
        officer.OfficeId = officeId;
        return officer;
    }

    // A file without the column, or with an empty cell, removes no name.
    private static bool IsNewName(string? known, string? then) => then is not null && then != known;

    // Officers get their SSO-ID in the bot before a directory file lists it: an empty column removes nothing.
    private static bool Differs(Officer known, Officer then) =>
        (known.Name, known.Designation, known.Upn, known.OfficeId, known.Status)
            != (then.Name, then.Designation, then.Upn, then.OfficeId, DirectoryStatus.Confirmed)
        || (then.SsoId is { } id && id != known.SsoId)
        || then.PostTitle != known.PostTitle
        || IsNewName(known.HindiName, then.HindiName);
}
