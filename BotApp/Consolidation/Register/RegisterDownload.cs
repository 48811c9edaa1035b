using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;

namespace BotApp.Consolidation.Register;

/// <summary>Creates the register for a member of the computer cell or the Systems Manager when the link is opened.</summary>
internal sealed class RegisterDownload(BotDb db, OfficeProfile profile, TimeProvider clock) : IDownload
{
    public const string DownloadKey = "register";

    public string Key => DownloadKey;

    public async Task<DownloadFile?> CreateAsync(string key, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return (await db.AuthoritiesOfAsync(officerId, now, ct)).Any(authority => authority.Role is Role.Cell or Role.SystemsManager)
            ? new DownloadFile(
                $"{profile.Code} register {OfficeTime.ToIso(OfficeTime.DayOf(now))}.xlsx",
                RegisterSheet.Write(await db.RegisterAsync(profile.Calendar, now, ct)))
            : null;
    }
}
