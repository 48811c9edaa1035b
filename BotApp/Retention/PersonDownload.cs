using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage;

namespace BotApp.Retention;

/// <summary>Creates the workbook about a person, for that person, the computer cell and the Systems Manager.</summary>
internal sealed class PersonDownload(BotDb db, TimeProvider clock) : IDownload
{
    public string Key => PersonFileKey.Prefix;

    public async Task<DownloadFile?> CreateAsync(string key, Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (PersonFileKey.Parse(key) is not { } person
            || (person != officerId
                && !(await db.AuthoritiesOfAsync(officerId, now, ct)).Any(held => held.Role is Role.Cell or Role.SystemsManager)))
        {
            return null;
        }

        return new DownloadFile(
            $"Personal data {OfficeTime.ToIso(OfficeTime.DayOf(now))}.xlsx",
            PersonSheet.Write(await db.PersonExportAsync(person, ct)));
    }
}
