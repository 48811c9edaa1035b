using BotApp.Conversation;
using BotApp.Notifications.Undelivered;
using BotApp.OfficeDirectory;
using BotApp.Storage;

namespace BotApp.Desk.Tables;

/// <summary>Reads a table by its key, for its page and for its file.</summary>
public static class DeskTableQueries
{
    /// <summary>Null when there is no such table or it is not this person's.</summary>
    public static async Task<DeskTable?> TableAsync(
        this BotDb db, string key, Turn turn, OfficeProfile profile, ISubjectNames names, TableRequest asked, CancellationToken ct)
    {
        var answersForWork = turn.IsHead || turn.CanComplete;
        return key switch
        {
            DeskTableKeys.Offices or DeskTableKeys.Stages or DeskTableKeys.Kinds =>
                await db.FiguresAsync(turn, profile, ct) is { } figures
                    ? key switch
                    {
                        DeskTableKeys.Offices => FiguresTable.Offices(figures),
                        DeskTableKeys.Stages => FiguresTable.Stages(figures),
                        _ => FiguresTable.Kinds(figures),
                    }
                    : null,
            DeskTableKeys.Pending when answersForWork => await db.PendingTableAsync(turn, profile, asked, ct),
            DeskTableKeys.Queue when answersForWork => await db.QueueTableAsync(turn, ct),
            DeskTableKeys.Work when turn.CanComplete => await db.WorkTableAsync(profile, asked, ct),
            DeskTableKeys.Batches when answersForWork => await db.BatchesTableAsync(turn, profile, asked, ct),
            DeskTableKeys.Register when turn.CanComplete => await db.RegisterTableAsync(asked, ct),
            DeskTableKeys.Questions when turn.CanAnswerQuestions => await db.QuestionsTableAsync(asked, ct),
            DeskTableKeys.Undelivered when turn.IsCell => await db.UndeliveredTableAsync(names, ct),
            DeskTableKeys.Times when turn.CanComplete => await db.TimesTableAsync(profile, ct),
            DeskTableKeys.Slowest when turn.CanComplete => await db.SlowestTableAsync(profile, asked, ct),
            DeskTableKeys.Unmapping when turn.CanComplete => await db.UnmappingTableAsync(turn.Now, profile, ct),
            DeskTableKeys.Reliefs when turn.CanComplete => await db.ReliefsTableAsync(turn.Now, profile, asked, ct),
            DeskTableKeys.Campaigns when turn.CanComplete => await db.CampaignsTableAsync(profile, turn.Now, ct),
            DeskTableKeys.Misses when turn.CanComplete => await db.MissesTableAsync(turn.Now, ct),
            DeskTableKeys.Failures when turn.CanComplete => await db.FailuresTableAsync(ct),
            _ => null,
        };
    }
}
