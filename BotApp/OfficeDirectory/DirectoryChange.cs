namespace BotApp.OfficeDirectory;

/// <summary>The directory as stored, with the charges that have not ended.</summary>
public sealed record DirectoryToday(IReadOnlyList<Office> Offices, IReadOnlyList<Officer> Officers, IReadOnlyList<Post> Posts, IReadOnlyList<Charge> Charges);

/// <summary>
/// What a new directory file would change. Offices are the same by name, people by their Entra id, posts by office, role and title; cover that
/// people have named (link officers) is theirs and stays.
/// </summary>
public sealed record DirectoryChange(
    IReadOnlyList<Office> NewOffices,
    IReadOnlyList<Officer> NewOfficers,
    IReadOnlyList<(Officer Now, Officer Then)> Corrected,
    IReadOnlyList<Post> NewPosts,
    IReadOnlyList<Charge> Begun,
    IReadOnlyList<Charge> Ended,
    int ChargesToday,
    int HeadsChanged)
{
    /// <summary>As many posts of heads may change hands without a second word.</summary>
    public const int MostHeads = 3;

    public bool IsNothing => NewOffices.Count + NewOfficers.Count + Corrected.Count + NewPosts.Count + Begun.Count + Ended.Count == 0;

    /// <summary>More than a tenth of all charges end, or more than three posts of heads change hands.</summary>
    public bool IsMuch => Ended.Count * 10 > ChargesToday || HeadsChanged > MostHeads;

    public string Words =>
        $"{NewOffices.Count} offices and {NewOfficers.Count} people are new, {Corrected.Count} people corrected, {NewPosts.Count} posts new, {Begun.Count} charges begin and {Ended.Count} end now.";

    /// <summary>The same for the record.</summary>
    public string Counts => $"{NewOffices.Count}/{NewOfficers.Count}/{Corrected.Count}/{NewPosts.Count}/{Begun.Count}/{Ended.Count}";

    /// <param name="plan">The file; its ids are those of a first load and stand for what is stored under other ids here.</param>
    public static DirectoryChange Between(DirectoryToday today, DirectoryPlan plan, DateTimeOffset now)
    {
        var offices = today.Offices.ToDictionary(office => office.Name, StringComparer.OrdinalIgnoreCase);
        var codes = today.Offices.Select(office => office.Code).ToHashSet(StringComparer.Ordinal);
        var newOffices = new List<Office>();
        foreach (var office in plan.Offices.Where(office => !offices.ContainsKey(office.Name)))
        {
            var added = new Office { Id = office.Id, Name = office.Name, Kind = office.Kind, Code = Office.CodeFor(office.Kind, office.Name, codes) };
            codes.Add(added.Code);
            newOffices.Add(added);
        }

        var officeOf = plan.Offices.ToDictionary(office => office.Id, office => offices.GetValueOrDefault(office.Name)?.Id ?? office.Id);
        var people = today.Officers.ToDictionary(officer => officer.AadObjectId);
        var wanted = plan.Officers.Select(officer => With(officer, officeOf[officer.OfficeId!.Value])).ToList();
        var newPosts = new List<Post>();
        var postOf = new Dictionary<Guid, Guid>();
        foreach (var post in plan.Posts)
        {
            var officeId = officeOf[post.OfficeId];
            var same = today.Posts.FirstOrDefault(known => known.OfficeId == officeId && known.Role == post.Role && string.Equals(known.Title, post.Title, StringComparison.OrdinalIgnoreCase));
            postOf[post.Id] = same?.Id ?? post.Id;
            if (same is null)
            {
                newPosts.Add(new Post { Id = post.Id, OfficeId = officeId, Role = post.Role, Title = post.Title });
            }
        }

        var own = today.Charges.Where(charge => charge.Kind is not ChargeKind.Link).ToList();
        var listed = plan.Charges.Select(charge => (Charge: charge, PostId: postOf[charge.PostId], OfficerId: people.GetValueOrDefault(charge.OfficerId)?.Id ?? charge.OfficerId)).ToList();
        var held = own.Select(charge => (charge.PostId, charge.OfficerId)).ToHashSet();
        var given = listed.Select(charge => (charge.PostId, charge.OfficerId)).ToHashSet();
        var begun = listed.Where(charge => !held.Contains((charge.PostId, charge.OfficerId)))
            .Select(charge => new Charge { Id = Guid.CreateVersion7(now), PostId = charge.PostId, OfficerId = charge.OfficerId, Kind = charge.Charge.Kind, From = now }).ToList();
        var ended = own.Where(charge => !given.Contains((charge.PostId, charge.OfficerId))).ToList();
        var heads = today.Posts.Where(post => post.Role is Role.Head).Select(post => post.Id).ToHashSet();
        return new DirectoryChange(
            newOffices,
            [.. wanted.Where(officer => !people.ContainsKey(officer.AadObjectId))],
            [.. wanted.Where(officer => people.TryGetValue(officer.AadObjectId, out var known) && IsOther(known, officer)).Select(officer => (people[officer.AadObjectId], officer))],
            newPosts,
            begun,
            ended,
            own.Count,
            begun.Concat(ended).Select(charge => charge.PostId).Where(heads.Contains).Distinct().Count());
    }

    /// <summary>Ends the charges and corrects the people; what is new is for the caller to add.</summary>
    public void Apply(DateTimeOffset now)
    {
        foreach (var charge in Ended)
        {
            charge.Until = charge.From > now ? charge.From : now;
        }

        foreach (var (known, then) in Corrected)
        {
            (known.Name, known.Designation, known.Upn, known.OfficeId, known.Standing) = (then.Name, then.Designation, then.Upn, then.OfficeId, Standing.Confirmed);
            known.SsoId = then.SsoId ?? known.SsoId;
        }
    }

    private static Officer With(Officer officer, Guid officeId)
    {
        officer.OfficeId = officeId;
        return officer;
    }

    // The chain tells officers their SSO-ID before a directory file does: an empty column takes nothing away.
    private static bool IsOther(Officer known, Officer then) =>
        (known.Name, known.Designation, known.Upn, known.OfficeId, known.Standing) != (then.Name, then.Designation, then.Upn, then.OfficeId, Standing.Confirmed)
        || (then.SsoId is { } id && id != known.SsoId);
}
