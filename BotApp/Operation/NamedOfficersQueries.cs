using BotApp.Basics;
using BotApp.Charges;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Operation;

internal static class NamedOfficersQueries
{
    /// <summary>Both officers, or neither when nobody was named.</summary>
    public static async Task<Result<FoundOfficers>> FindAsync(this BotDb db, NamedOfficers named, CancellationToken ct)
    {
        if (named is { First: null, Second: null })
        {
            return new FoundOfficers(null, null);
        }

        var (first, second) = (await db.FindOfficerAsync(named.First, ct), await db.FindOfficerAsync(named.Second, ct));
        return first is { Status: DirectoryStatus.Confirmed } && second is { Status: DirectoryStatus.Confirmed } && first.Id != second.Id
            ? new FoundOfficers(first, second)
            : new TwoNamesNeeded();
    }
}
