using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Requests.Proofs.Opening;
using BotApp.Storage;

namespace BotApp.Requests.Register;

/// <summary>Creates the register for a member of the computer cell or the Systems Manager when the link is opened.</summary>
internal sealed class RegisterWorkbookHandler(BotDb db, OfficeProfile profile, TimeProvider clock) : IHandOut
{
    public const string Name = "register";

    public string Workbook => Name;

    public async Task<HandedOut?> MakeAsync(Guid officerId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return (await db.AuthoritiesOfAsync(officerId, now, ct)).Any(authority => authority.Role is Role.Cell or Role.SystemsManager)
            ? new HandedOut($"{profile.Code} register {OfficeTime.Iso(OfficeTime.DayOf(now))}.xlsx", RegisterSheet.Write(await db.RegisterAsync(profile.Calendar, now, ct)))
            : null;
    }
}
