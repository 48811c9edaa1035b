using BotApp.OfficeDirectory;

namespace BotApp.Conversation;

/// <summary>
/// Who may press the buttons of an action. The router checks it before the handler runs and shows the menu to everybody else; whether
/// the caller may act on the request or batch that the button names is checked by the handler.
/// </summary>
public sealed record ActionAccess
{
    /// <summary>Also people of the tenant whom the directory does not know.</summary>
    public static readonly ActionAccess Anybody = new([]) { Strangers = StrangerAccess.Open };

    /// <summary>Everybody in the directory; people whom it does not know register first and then go on here.</summary>
    public static readonly ActionAccess OfficersAfterRegistration = new([]) { Strangers = StrangerAccess.AfterRegistration };

    /// <summary>Everybody in the directory.</summary>
    public static readonly ActionAccess Officers = new([]);

    /// <summary>Heads of an office and their link officers.</summary>
    public static readonly ActionAccess Heads = new([Role.Head]);

    public static readonly ActionAccess Cell = new([Role.Cell]);

    public static readonly ActionAccess CellOrSystemsManager = new([Role.Cell, Role.SystemsManager]);

    public static readonly ActionAccess HeadsCellOrSystemsManager = new([Role.Head, Role.Cell, Role.SystemsManager]);

    public static readonly ActionAccess SystemsManager = new([Role.SystemsManager]);

    /// <summary>Those who answer colleagues: the helpdesk and the computer cell.</summary>
    public static readonly ActionAccess Helpdesk = new([Role.Cell, Role.Helpdesk]);

    private readonly IReadOnlyList<Role> _roles;

    private ActionAccess(IReadOnlyList<Role> roles) => _roles = roles;

    /// <summary>What the action does for people outside the directory.</summary>
    public StrangerAccess Strangers { get; private init; } = StrangerAccess.None;

    /// <summary>Whether a person of the directory may press it.</summary>
    public bool Allows(Turn turn) => _roles.Count == 0 || turn.Authorities.Any(authority => _roles.Contains(authority.Role));
}
