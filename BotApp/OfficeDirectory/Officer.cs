using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>How certain it is that a person belongs to the office they name.</summary>
public enum DirectoryStatus
{
    /// <summary>A person of the tenant who is not in the directory and has not registered.</summary>
    Unknown,

    /// <summary>Known only from a paper application; has no chat with the bot.</summary>
    PaperOnly,

    /// <summary>Self-registered; the head's first approval confirms it.</summary>
    Registered,

    /// <summary>From the office directory, or confirmed by a head.</summary>
    Confirmed,

    /// <summary>Was known from paper only and has been merged into the same person's record on Teams.</summary>
    Merged,
}

/// <summary>An officer. The Entra object id is the identity; the name is as in the directory or as registered.</summary>
public sealed class Officer
{
    public required Guid Id { get; init; }

    public required Guid AadObjectId { get; init; }

    public required string Name { get; set; }

    /// <summary>The name in Devanagari for letters, null when the directory gives none.</summary>
    public string? HindiName { get; set; }

    public required Designation Designation { get; set; }

    /// <summary>Sign-in name and official mail address; empty for a self-registered person.</summary>
    public string Upn { get; set; } = "";

    /// <summary>Never checked against a format: none is published (domain notes 2.1).</summary>
    public string? SsoId { get; set; }

    public Guid? OfficeId { get; set; }

    /// <summary>
    /// The Range, section or post of an ordinary officer, to which no work is routed; null where the directory gives a designation only.
    /// </summary>
    public string? PostTitle { get; set; }

    public DirectoryStatus Status { get; set; } = DirectoryStatus.Confirmed;

    /// <summary>The record on Teams into which this one was merged: the same person.</summary>
    public Guid? MergedIntoId { get; set; }

    /// <summary>Chosen by the person; until then the language of their Teams client applies.</summary>
    public Language? Language { get; set; }

    /// <summary>The language of the person's Teams client when last seen, for messages that the bot starts.</summary>
    public Language LastLocale { get; set; }

    /// <summary>
    /// When the person was closed because they retired or left; null while they belong to the office. The bot answers nothing to a closed
    /// person and sends them nothing.
    /// </summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>When the personal data was erased. The record stays as a pseudonym, because the audit and requests name its id.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    public bool IsClosed => ClosedAt is not null;

    /// <summary>
    /// Whether the person may be told and shown anything: not a record of paper alone, not one that was merged into another, and nobody who
    /// was closed.
    /// </summary>
    public bool HasAccess => !IsClosed && (Status is DirectoryStatus.Registered or DirectoryStatus.Confirmed);

    public bool IsKnown => Status is not DirectoryStatus.Unknown && OfficeId is not null && !IsClosed;

    public Language PreferredLanguage => Language ?? LastLocale;

    /// <summary>Replaces what names the person by a pseudonym. Designation and office stay: in this rank somebody acted.</summary>
    public void Erase(string code, DateTimeOffset at)
    {
        (Name, HindiName) = ($"Former officer {code}", $"पूर्व अधिकारी {code}");
        (Upn, SsoId, PostTitle, ErasedAt) = ("", null, null, at);
    }

    /// <summary>A person of the tenant who is not in the directory.</summary>
    public static Officer CreateUnknown(Guid aadObjectId, string shownName) => new()
    {
        Id = aadObjectId,
        AadObjectId = aadObjectId,
        Name = shownName,
        Designation = Designation.Other,
        Status = DirectoryStatus.Unknown,
    };
}
