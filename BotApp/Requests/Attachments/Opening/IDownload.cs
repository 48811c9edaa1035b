namespace BotApp.Requests.Attachments.Opening;

/// <summary>A file that is downloaded through a link: created when the link is opened, never stored.</summary>
public interface IDownload
{
    /// <summary>
    /// Identifies the file in the link and in the audit. Of several files of one sort it is the beginning, up to the slash.
    /// </summary>
    string Key { get; }

    /// <summary>The current file; null when it does not exist or this person may not have it.</summary>
    /// <param name="key">The whole key.</param>
    Task<DownloadFile?> CreateAsync(string key, Guid officerId, CancellationToken ct);
}
