namespace BotApp.OfficeDirectory;

/// <summary>
/// The posts that decide, all charges of them and their holders, as the database had them at one version of the directory
/// (<see cref="Storage.BotDb.DirectoryVersionAsync"/>). Shared by all turns, so nobody may change its objects. Whoever acts on it under
/// the write lock asks for the version there.
/// </summary>
public sealed class PostDirectory
{
    private readonly Grouping _byOfficer;
    private readonly Grouping _byPost;
    private readonly ILookup<Role, Post> _posts;

    public PostDirectory(long version, IReadOnlyCollection<(Post Post, Charge Charge, Officer Officer)> charges)
    {
        Version = version;
        _byOfficer = new Grouping(charges, line => line.Officer.Id);
        _byPost = new Grouping(charges, line => line.Post.Id);
        _posts = charges.Select(line => line.Post).DistinctBy(post => post.Id).ToLookup(post => post.Role);
    }

    public long Version { get; }

    /// <summary>The posts that this person holds at the instant.</summary>
    public IReadOnlyList<Authority> AuthoritiesOf(Guid officerId, DateTimeOffset now) =>
    [
        .. HoldersAt(_byOfficer[officerId].Select(line => line.Post.Id), now)
            .Where(holder => holder.Officer.Id == officerId)
            .Select(holder => holder.Authority),
    ];

    /// <summary>Everybody who holds a post of that role at the instant, in that office or in any.</summary>
    public IReadOnlyList<PostHolder> HoldersAt(Role role, Guid? officeId, DateTimeOffset now) => HoldersAt(PostsOf(role, officeId), now);

    /// <summary>
    /// Everybody who may come into question for decisions in these offices at the instant: their heads, the cell and the Systems Manager.
    /// </summary>
    public IReadOnlyList<PostHolder> DecidingHoldersAt(IReadOnlyCollection<Guid> offices, DateTimeOffset now) => HoldersAt(
        PostsOf(Role.Cell, null)
            .Concat(PostsOf(Role.SystemsManager, null))
            .Concat(_posts[Role.Head].Where(post => offices.Contains(post.OfficeId)).Select(post => post.Id)),
        now);

    /// <summary>The link charges of this person, whether or not they are in force.</summary>
    public IEnumerable<Charge> LinksOf(Guid officerId) =>
        _byOfficer[officerId].Select(line => line.Charge).Where(charge => charge.Kind is ChargeKind.Link);

    /// <summary>The charges of that post that are no link charges, whether or not they are in force.</summary>
    public IEnumerable<Charge> HeldCharges(Guid postId) =>
        _byPost[postId].Select(line => line.Charge).Where(charge => charge.Kind is not ChargeKind.Link);

    private IEnumerable<Guid> PostsOf(Role role, Guid? officeId) =>
        _posts[role].Where(post => officeId is null || post.OfficeId == officeId).Select(post => post.Id);

    private IReadOnlyList<PostHolder> HoldersAt(IEnumerable<Guid> posts, DateTimeOffset now) =>
        AuthorityResolver.HoldersAt(posts.Distinct().SelectMany(post => _byPost[post]), now);

    /// <summary>Like a lookup, in half its memory: most groups have one member.</summary>
    private sealed class Grouping
    {
        private readonly (Post Post, Charge Charge, Officer Officer)[] _lines;
        private readonly Dictionary<Guid, (int Start, int Count)> _places;

        public Grouping(
            IEnumerable<(Post Post, Charge Charge, Officer Officer)> lines, Func<(Post Post, Charge Charge, Officer Officer), Guid> key)
        {
            _lines = [.. lines.OrderBy(key)];
            _places = _lines.Index().GroupBy(line => key(line.Item))
                .ToDictionary(group => group.Key, group => (group.First().Index, group.Count()));
        }

        public IEnumerable<(Post Post, Charge Charge, Officer Officer)> this[Guid id] =>
            _places.TryGetValue(id, out var place)
                ? new ArraySegment<(Post, Charge, Officer)>(_lines, place.Start, place.Count)
                : ArraySegment<(Post, Charge, Officer)>.Empty;
    }
}
