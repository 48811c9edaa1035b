using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;

namespace BotApp.Uploads.DirectoryLoading;

/// <summary>Writes the directory when its one-time link is opened, which records the reading, for those who may change it.</summary>
internal sealed class DirectoryDownload(BotDb db, TimeProvider clock) : IDownload
{
    public const string Name = "directory";

    public string Key => Name;

    public async Task<DownloadFile?> CreateAsync(string key, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!(await db.AuthoritiesOfAsync(officerId, now, ct)).Any(authority => authority.Role is Role.Cell or Role.SystemsManager))
        {
            return null;
        }

        return new DownloadFile(
            $"Directory {OfficeTime.ToIso(OfficeTime.DayOf(now))}.xlsx", DirectorySheet.Write(await db.DirectoryRowsAsync(now, ct)));
    }
}
