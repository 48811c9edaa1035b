using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

/// <summary>Notifies an officer of the answer, in the version current at delivery.</summary>
internal sealed class QuestionAnsweredHandler(BotDb db, TimeProvider clock) : INotice
{
    public string Topic => Topics.QuestionAnswered;

    public async Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var miss = await db.FaqMisses.AsNoTracking().FirstOrDefaultAsync(m => m.Id == subject && m.AskerId == officerId, ct);
        var officer = await db.Officers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == officerId, ct);
        return miss is not null && officer is not null
            && await db.AnswerAsync(miss.AnsweredBy, miss.Text, OfficeTime.DayOf(clock.GetUtcNow()), ct) is { } view
                ? new Notice(AnswerCard.Answered(officer.Speaks, view), null)
                : null;
    }
}
