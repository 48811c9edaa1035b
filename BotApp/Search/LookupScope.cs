using BotApp.OfficeDirectory;

namespace BotApp.Search;

/// <summary>
/// What a person may find, by the posts they hold now: everybody their own requests, heads those of their offices, the computer cell and
/// the Systems Manager all, the helpdesk the stage and holder of all.
/// </summary>
/// <param name="OfficerId">The person.</param>
/// <param name="FindsAll">Every request can be found.</param>
/// <param name="ReadsAll">Of every request the officer's name is shown.</param>
/// <param name="Offices">The offices whose requests can be found.</param>
public sealed record LookupScope(Guid OfficerId, bool FindsAll, bool ReadsAll, IReadOnlyList<Guid> Offices)
{
    public static LookupScope Of(Guid officerId, IReadOnlyList<Authority> authorities)
    {
        var readsAll = authorities.Any(authority => authority.Role is Role.Cell or Role.SystemsManager);
        return new LookupScope(
            officerId,
            readsAll || authorities.Any(authority => authority.Role is Role.Helpdesk),
            readsAll,
            [.. authorities.Where(authority => authority.Role is Role.Head).Select(authority => authority.OfficeId).Distinct()]);
    }

    /// <summary>Whether this person looks for requests of others.</summary>
    public bool FindsOthers => FindsAll || Offices.Count > 0;

    /// <summary>Whether the name of the officer is shown, and not only stage and holder.</summary>
    public bool MayReadName(Guid officeId, Guid makerId, Guid subjectId) =>
        ReadsAll || Offices.Contains(officeId) || makerId == OfficerId || subjectId == OfficerId;
}
