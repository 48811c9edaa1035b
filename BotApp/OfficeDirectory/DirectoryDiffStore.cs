using BotApp.Storage;

namespace BotApp.OfficeDirectory;

public static class DirectoryDiffStore
{
    /// <summary>
    /// Corrects and adds offices, people and posts in the transaction of the save; the caller then has the changes of charges confirmed,
    /// writes the audit and saves.
    /// </summary>
    public static async Task ApplyRecordsAsync(this BotDb db, DirectoryDiff change, CancellationToken ct)
    {
        foreach (var (known, _) in change.CorrectedOfficers)
        {
            db.AttachRead(known);
        }

        change.CorrectPeople();
        db.AddRange(change.NewOffices);
        await db.AddManyAsync(change.NewOfficers, ct);
        db.AddRange(change.NewPosts);
    }
}
