using BotApp.Approvals;
using BotApp.Approvals.Questions;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.Dashboard;
using BotApp.Notifications.Undelivered;
using BotApp.Storage;
using BotApp.TextProposals;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Menu;

/// <summary>Counts what awaits the viewer of the menu.</summary>
public static class MenuQueries
{
    public static async Task<MenuCounts> MenuCountsAsync(this BotDb db, Turn turn, CancellationToken ct)
    {
        var queue = !turn.IsHead && !turn.CanComplete
            ? 0
            : await db.QueueCountAsync(turn, ct);
        var work = turn.IsCell ? await db.WorkListCountAsync(ct) : 0;
        var questions = turn.CanAnswerQuestions ? await db.UnansweredQuestions.CountAsync(asked => asked.ClosedAt == null, ct) : 0;
        return new MenuCounts(
            queue,
            work,
            questions,
            turn.IsCell ? await db.Undelivered().CountAsync(ct) : 0,
            (await db.OpenEnquiriesAsync(turn.Officer.Id, ct)).Count,
            turn.IsHead || turn.CanComplete ? await db.PendingRequests(turn).CountAsync(ct) : 0,
            turn.CanComplete ? (await db.TextProposalsForAsync(turn.Officer.Id, turn.Now, ct)).Count : 0);
    }
}
