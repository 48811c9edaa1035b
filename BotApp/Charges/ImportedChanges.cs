using BotApp.OfficeDirectory;

namespace BotApp.Charges;

/// <summary>The changes of charges that a directory file brings, each as a proposal of its own.</summary>
public static class ImportedChanges
{
    /// <param name="diff">What the file changes; link charges end with the charge that they belong to.</param>
    /// <param name="order">Number and date of the office order.</param>
    /// <param name="proposedBy">The first of the two officers who answer for the file; null when nobody is named.</param>
    public static IReadOnlyList<ChargeProposal> From(DirectoryDiff diff, string order, Guid? proposedBy, DateTimeOffset now)
    {
        var ended = diff.EndedCharges.Where(charge => charge.Kind is not ChargeKind.Link).ToLookup(charge => charge.PostId);
        var begun = diff.StartedCharges.ToLookup(charge => charge.PostId);
        return [.. ended.Select(post => post.Key).Concat(begun.Select(post => post.Key)).Distinct().SelectMany(OfPost)];

        IEnumerable<ChargeProposal> OfPost(Guid post)
        {
            // The new regular holder of a post succeeds the one who leaves it; every other beginning or end is a change of its own.
            var (leaving, coming) = (new Queue<Charge>(ended[post]), begun[post].ToList());
            foreach (var charge in coming)
            {
                yield return charge.Kind is ChargeKind.Additional ? Create(post, ChargeChange.Additional, charge.OfficerId, null)
                    : leaving.TryDequeue(out var old) ? Create(post, ChargeChange.Transfer, charge.OfficerId, old.OfficerId)
                    : Create(post, ChargeChange.Joining, charge.OfficerId, null);
            }

            foreach (var old in leaving)
            {
                yield return Create(post, ChargeChange.Relief, null, old.OfficerId);
            }
        }

        ChargeProposal Create(Guid post, ChargeChange change, Guid? successor, Guid? holder) => new()
        {
            Id = Guid.CreateVersion7(now),
            PostId = post,
            Change = change,
            SuccessorId = successor,
            HolderId = holder,
            Moment = now,
            OrderNumber = order,
            ProposedById = proposedBy,
            ProposedAt = now,
        };
    }

    /// <summary>Whether the other one proposes the same, so that a file that is imported twice asks once.</summary>
    public static bool IsSameAs(this ChargeProposal one, ChargeProposal other) =>
        (one.PostId, one.Change, one.SuccessorId, one.HolderId) == (other.PostId, other.Change, other.SuccessorId, other.HolderId);
}
