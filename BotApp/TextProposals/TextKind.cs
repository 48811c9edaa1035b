namespace BotApp.TextProposals;

/// <summary>What a proposed text belongs to.</summary>
public enum TextKind
{
    /// <summary>A FAQ entry.</summary>
    Answer,

    /// <summary>A helpdesk or office of the contact list.</summary>
    Contact,

    /// <summary>Offices, people and posts from a directory file.</summary>
    Directory,

    /// <summary>One office, post or person that is added by a card.</summary>
    DirectoryEntry,

    /// <summary>Holidays and the steps of the clocks.</summary>
    OfficeCalendar,
}
