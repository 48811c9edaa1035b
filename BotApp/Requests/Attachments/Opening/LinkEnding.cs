namespace BotApp.Requests.Attachments.Opening;

/// <summary>Why a one-time link opens nothing.</summary>
public enum LinkEnding
{
    /// <summary>There is no such link, or it was deleted on schedule.</summary>
    Unknown,

    /// <summary>It was opened in another browser.</summary>
    Used,

    /// <summary>Nobody opened it within <see cref="OneTimeLink.Lifetime"/>.</summary>
    TooOld,

    /// <summary>A wrong PIN was entered too often.</summary>
    Destroyed,

    /// <summary>The person may not see it any more, because charges or the request have changed.</summary>
    NotYours,

    /// <summary>The store of the documents does not answer.</summary>
    Away,
}
