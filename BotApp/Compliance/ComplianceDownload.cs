using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;

namespace BotApp.Compliance;

/// <summary>Creates the compliance list for what the reader answers for when the link is opened.</summary>
internal sealed class ComplianceDownload(BotDb db, OfficeProfile profile, TimeProvider clock) : IDownload
{
    public const string DownloadKey = "compliance";

    public string Key => DownloadKey;

    public async Task<DownloadFile?> CreateAsync(string key, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var held = await db.AuthoritiesOfAsync(officerId, now, ct);
        return await db.ComplianceAsync(held, profile, ComplianceView.Days, now, ct) is { } view
            ? new DownloadFile(
                $"{profile.Code} unmapping after relief {OfficeTime.ToIso(OfficeTime.DayOf(now))}.xlsx", ComplianceSheet.Write(view))
            : null;
    }
}
