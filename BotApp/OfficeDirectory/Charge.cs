using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>What the holder of a post may do in the bot.</summary>
public enum Role
{
    Officer,
    Head,
    Cell,
    SystemsManager,
    Helpdesk,
}

/// <summary>A position to which work is routed, whoever holds it.</summary>
public sealed class Post
{
    public required Guid Id { get; init; }

    public required Guid OfficeId { get; init; }

    public required Role Role { get; init; }

    public required string Title { get; set; }

    /// <summary>The title in Hindi, null when the directory gives none.</summary>
    public string? HindiTitle { get; set; }

    /// <summary>The title for readers of either language.</summary>
    public Phrase DisplayTitle => new(Title, HindiTitle ?? Title);
}

/// <summary>How a post is held.</summary>
public enum ChargeKind
{
    Regular,
    Additional,

    /// <summary>Link officer: acts for the regular holder on given dates.</summary>
    Link,
}

/// <summary>Who holds a post from when to when. <see cref="From"/> is inclusive, <see cref="Until"/> exclusive; null is open.</summary>
public sealed class Charge
{
    private DateTimeOffset? _until;

    public required Guid Id { get; init; }

    public required Guid PostId { get; init; }

    public required Guid OfficerId { get; init; }

    public required ChargeKind Kind { get; init; }

    /// <summary>The head who named this link officer; null for charges by office order.</summary>
    public Guid? NamedById { get; init; }

    public required DateTimeOffset From { get; init; }

    public DateTimeOffset? Until { get => _until; init => _until = value; }

    /// <summary>
    /// Ends it at that moment, but never in the past: what the holder did until now was done under this charge. A charge that has not begun
    /// ends where it would have begun, so it never takes effect; one that ended earlier stays as it is.
    /// </summary>
    public void EndAt(DateTimeOffset moment, DateTimeOffset now)
    {
        var end = moment > now ? moment : now;
        end = end > From ? end : From;
        _until = _until < end ? _until : end;
    }

    public bool HoldsAt(DateTimeOffset instant) => From <= instant && (Until is null || instant < Until);
}

/// <summary>
/// A post the person holds now, as read at this turn. <paramref name="InPlaceOf"/> is the regular holder a link officer acts for,
/// so that the record reads "B for A".
/// </summary>
public sealed record Authority(Guid PostId, Guid OfficeId, Role Role, string Title, ChargeKind Kind, Guid? InPlaceOf)
{
    /// <summary>The title in Hindi, null when the directory gives none.</summary>
    public string? HindiTitle { get; init; }

    /// <summary>The title for readers of either language.</summary>
    public Phrase DisplayTitle => new(Title, HindiTitle ?? Title);

    public static Authority Of(Post post, ChargeKind kind, Guid? inPlaceOf) =>
        new(post.Id, post.OfficeId, post.Role, post.Title, kind, inPlaceOf) { HindiTitle = post.HindiTitle };
}
