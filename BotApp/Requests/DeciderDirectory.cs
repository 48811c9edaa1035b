using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;

namespace BotApp.Requests;

/// <summary>Who holds the deciding posts now, and what is known of these people.</summary>
public sealed record DeciderDirectory(IReadOnlyList<PostHolder> Holders, DutyFacts Facts)
{
    /// <summary>See <see cref="AuthorityResolver.WhoMayDecide"/>.</summary>
    public IReadOnlyList<PostHolder> WhoMayDecide(Request request, DateTimeOffset now) =>
        AuthorityResolver.WhoMayDecide(Holders, request.ToDecisionFacts(Facts), now);

    /// <summary>See <see cref="AuthorityResolver.Deciders"/>.</summary>
    public IReadOnlyList<PostHolder> Deciders(Request request, DateTimeOffset now)
    {
        var duties = request.Duties(Facts);
        return AuthorityResolver.Deciders(Holders, request.OfficeId, officer => duties.AgainstDeciding(officer, now) is null);
    }

    /// <summary>The heads of the request's office or those who act for them, regardless of the request.</summary>
    public IReadOnlyList<PostHolder> OfficeHolders(Request request) => AuthorityResolver.Deciders(Holders, request.OfficeId, _ => true);

    /// <summary>See <see cref="AuthorityResolver.Completers"/>.</summary>
    public IReadOnlyList<PostHolder> Completers(Request request) => AuthorityResolver.Completers(
        Holders,
        (officer, asSystemsManager) => request.Duties(Facts)
            .AgainstCompleting(officer, asSystemsManager, request.DecidedByIds) is null);
}
