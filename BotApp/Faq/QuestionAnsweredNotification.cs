using BotApp.Basics;
using BotApp.Notifications;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

/// <summary>Notifies an officer of the answer, in the version current at delivery.</summary>
internal sealed class QuestionAnsweredNotification(BotDb db, TimeProvider clock) : INotificationRenderer
{
    public string Topic => NotificationTopics.QuestionAnswered;

    public Audience Audience => Audience.PersonConcerned;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var question = await db.UnansweredQuestions.AsNoTracking().FirstOrDefaultAsync(m => m.Id == subject && m.AskerId == officerId, ct);
        var officer = await db.Officers.AsNoTracking().FirstOrDefaultAsync(o => o.Id == officerId, ct);
        return question is not null && officer is not null
            && await db.AnswerAsync(question.AnsweredBy, question.Text, OfficeTime.DayOf(clock.GetUtcNow()), ct) is { } view
                ? new RenderResult.Message(AnswerCard.RenderAnswered(officer.PreferredLanguage, view))
                : null;
    }
}
