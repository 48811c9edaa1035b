using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals.Questions;

/// <summary>Asks the officer the head's question, unless the request has been decided meanwhile.</summary>
internal sealed class OfficerQueryNotification(BotDb db) : INotificationRenderer
{
    public string Topic => NotificationTopics.OfficerQueryAsked;

    public Audience Audience => Audience.PersonConcerned;

    public async Task<RenderResult?> RenderAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.OfficerQueryViewAsync(subject, officerId, ct) is { Query.AnsweredAt: null, Request.Stage: Stage.Submitted } view
            && await db.Officers.FindAsync([officerId], ct) is { } officer
            ? new RenderResult.Message(OfficerQueryCard.ForOfficer(officer.PreferredLanguage, view))
            : null;
}
