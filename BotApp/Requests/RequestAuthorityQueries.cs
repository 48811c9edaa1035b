using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Requests;

/// <summary>Who may decide on a request.</summary>
public static class RequestAuthorityQueries
{
    /// <summary>
    /// Who may decide on this request now; after the decision, who may undo it. See <see cref="AuthorityResolver.WhoMayDecide"/>.
    /// </summary>
    public static async Task<IReadOnlyList<PostHolder>> DecidersForAsync(
        this BotDb db, Request request, DateTimeOffset now, CancellationToken ct) =>
        AuthorityResolver.WhoMayDecide(await db.DecidingHoldersAsync([request.OfficeId], now, ct), request.ToPendingDecision());
}
