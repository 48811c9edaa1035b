namespace BotApp.OfficeDirectory.Duties;

/// <summary>A period in which <paramref name="LinkOfficerId"/> acted, or was named to act, for <paramref name="ForId"/>.</summary>
public sealed record LinkDuty(Guid LinkOfficerId, Guid ForId, DateTimeOffset From, DateTimeOffset? Until)
{
    /// <summary>A link charge that was ended before it began never took effect.</summary>
    public bool Overlaps(DateTimeOffset from, DateTimeOffset now) =>
        From <= now && (Until is not { } until || (until > from && until > From));
}

/// <summary>
/// What the database knows of the people of some requests and of those who might decide: who may be the same person, and who acts for whom.
/// </summary>
public sealed class DutyFacts(IEnumerable<IdentityMark> marks, IEnumerable<LinkDuty> links)
{
    // By person and value, whether it is whole: somebody with many requests has the same marks many times.
    private readonly Dictionary<Guid, Dictionary<long, bool>> _marks = marks.GroupBy(mark => mark.PersonId).ToDictionary(
        person => person.Key,
        person => person.GroupBy(mark => mark.Value).ToDictionary(same => same.Key, same => same.Any(mark => mark.IsWhole)));
    private readonly ILookup<Guid, LinkDuty> _links = links.ToLookup(link => link.LinkOfficerId);

    /// <summary>Whether the two are one person, by record or by any fact; doubt counts as yes.</summary>
    public bool MayBeOne(Guid one, Guid other) =>
        one == other || (_marks.TryGetValue(one, out var own) && _marks.TryGetValue(other, out var theirs)
            && own.Any(mark => theirs.TryGetValue(mark.Key, out var isWhole) && (isWhole || mark.Value)));

    /// <summary>For whom this person acted as link officer at any time from then until now.</summary>
    public IEnumerable<Guid> ActedFor(Guid linkOfficer, DateTimeOffset from, DateTimeOffset now) =>
        _links[linkOfficer].Where(link => link.Overlaps(from, now)).Select(link => link.ForId);
}
