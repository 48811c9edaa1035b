using BotApp.Storage;

namespace BotApp.OfficeDirectory;

public static class DirectoryDiffStore
{
    /// <summary>
    /// Corrects and adds offices, people and posts; the caller has the changes of charges confirmed, writes the audit and saves.
    /// </summary>
    public static void ApplyRecords(this BotDb db, DirectoryDiff change)
    {
        change.CorrectPeople();
        db.AddRange(change.NewOffices);
        db.AddRange(change.NewOfficers);
        db.AddRange(change.NewPosts);
    }
}
