namespace BotApp.Requests.Attachments.Opening;

/// <summary>A workbook that is downloaded through a link: created when the link is opened, never stored.</summary>
public interface IDownload
{
    /// <summary>Identifies the workbook in the link and in the audit.</summary>
    string Key { get; }

    /// <summary>The current workbook; null when this person may not have it.</summary>
    Task<DownloadFile?> CreateAsync(Guid officerId, CancellationToken ct);
}
