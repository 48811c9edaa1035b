using BotApp.OfficeDirectory;

namespace BotApp.Notifications;

/// <summary>
/// Whom a notification is for: holders of one of some roles at the moment it is drawn, or the person it is about. Which request, batch or
/// office the holder answers for is checked by what the card is drawn from.
/// </summary>
public sealed record Audience
{
    /// <summary>The person whom the subject concerns, whatever post they hold.</summary>
    public static readonly Audience PersonConcerned = new([]);

    /// <summary>Those to whom decisions fall: heads, the computer cell, the Systems Manager.</summary>
    public static readonly Audience Deciders = new([Role.Head, Role.Cell, Role.SystemsManager]);

    public static readonly Audience Heads = new([Role.Head]);

    public static readonly Audience HeadsAndCell = new([Role.Head, Role.Cell]);

    public static readonly Audience CellAndSystemsManager = new([Role.Cell, Role.SystemsManager]);

    public static readonly Audience SystemsManager = new([Role.SystemsManager]);

    /// <summary>Former deciders too: what the card is drawn from leaves personal data out for them.</summary>
    public static readonly Audience PresentAndFormerDeciders = new([]) { DependsOnPost = true };

    private readonly IReadOnlyList<Role> _roles;

    private Audience(IReadOnlyList<Role> roles) => (_roles, DependsOnPost) = (roles, roles.Count > 0);

    /// <summary>Whether what is shown depends on a post, so that cards are drawn again when a charge ends.</summary>
    public bool DependsOnPost { get; private init; }

    /// <param name="held">The posts that the person holds at this moment.</param>
    public bool Includes(IReadOnlyList<Authority> held) =>
        _roles.Count == 0 || held.Any(authority => _roles.Contains(authority.Role));
}
