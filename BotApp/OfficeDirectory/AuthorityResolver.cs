namespace BotApp.OfficeDirectory;

/// <summary>
/// Who may decide: the one place of this rule. <c>QueueQueries.AwaitingDecisionByAsync</c> is its form for a whole queue in one SQL
/// statement; a test with random directories holds the two equal.
/// </summary>
public static class AuthorityResolver
{
    /// <summary>Who holds which post at that instant, regular holders first. A link officer acts in place of the regular holder.</summary>
    public static IReadOnlyList<PostHolder> HoldersAt(IEnumerable<(Post Post, Charge Charge, Officer Officer)> charges, DateTimeOffset now)
    {
        var held = charges.Where(line => line.Charge.HoldsAt(now))
            .OrderBy(line => line.Charge.Kind)
            .ThenBy(line => line.Officer.Id)
            .ThenBy(line => line.Post.Id)
            .ToList();
        return
        [
            .. held.DistinctBy(line => (line.Officer.Id, line.Post.Id))
                .Select(line => new PostHolder(
                    line.Officer,
                    Authority.Of(line.Post, line.Charge.Kind, line.Charge.Kind is ChargeKind.Link ? RegularOf(line.Post.Id) : null))),
        ];

        Guid? RegularOf(Guid post) => held.Where(line => line.Post.Id == post && line.Charge.Kind is ChargeKind.Regular)
            .Select(line => (Guid?)line.Officer.Id).FirstOrDefault();
    }

    /// <summary>
    /// Who decides in that office: its heads (regular, additional, link) of whom <paramref name="mayDecide"/> holds; if there is none, the
    /// computer cell; if nobody there either, the Systems Manager. Above the Systems Manager there is only the operator's command.
    /// </summary>
    public static IReadOnlyList<PostHolder> Deciders(IReadOnlyCollection<PostHolder> holders, Guid officeId, Func<Guid, bool> mayDecide)
    {
        var others = holders.Where(holder => mayDecide(holder.Officer.Id)).ToLookup(holder => holder.Authority.Role);
        IReadOnlyList<PostHolder> heads = [.. others[Role.Head].Where(head => head.Authority.OfficeId == officeId)];
        return heads.Count > 0 ? heads : others[Role.Cell].Any() ? [.. others[Role.Cell]] : [.. others[Role.SystemsManager]];
    }

    /// <summary>
    /// Who records a result: those of the computer cell of whom <paramref name="mayComplete"/> holds, given whether they act as Systems
    /// Manager; if there is none, the Systems Manager.
    /// </summary>
    public static IReadOnlyList<PostHolder> Completers(IReadOnlyCollection<PostHolder> holders, Func<Guid, bool, bool> mayComplete)
    {
        IReadOnlyList<PostHolder> Of(Role role) =>
            [.. holders.Where(holder => holder.Authority.Role == role && mayComplete(holder.Officer.Id, role is Role.SystemsManager))];
        return Of(Role.Cell) is { Count: > 0 } cell ? cell : Of(Role.SystemsManager);
    }

    /// <summary>
    /// The deciders and, once it is escalated, the Systems Manager in their place: a Joint Commissioner, who ranks above every head and the
    /// cell. The audit reads "B for A". After the decision, whoever made it may undo it.
    /// </summary>
    public static IReadOnlyList<PostHolder> WhoMayDecide(
        IReadOnlyCollection<PostHolder> holders, DecisionFacts pending, DateTimeOffset now)
    {
        var deciders = Deciders(holders, pending.OfficeId, MayDecide);
        var inPlaceOf = deciders.OrderByDescending(holder => holder.Authority.Kind is ChargeKind.Regular)
            .Select(holder => (Guid?)holder.Officer.Id).FirstOrDefault();
        return
        [
            .. deciders,
            .. holders
                .Where(above => above.Authority.Role is Role.SystemsManager
                    && (pending.IsEscalated || above.Officer.Id == pending.DecidedInPlace))
                .Where(above => MayDecide(above.Officer.Id) && deciders.All(holder => holder.Officer.Id != above.Officer.Id))
                .Select(above => above with { Authority = above.Authority with { InPlaceOf = above.Authority.InPlaceOf ?? inPlaceOf } }),
        ];

        bool MayDecide(Guid officerId) => pending.Duties.AgainstDeciding(officerId, now) is null;
    }
}
