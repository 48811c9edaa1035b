using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Storage;

namespace BotApp.Approvals.Questions;

/// <summary>Asks the officer the head's question, unless the request has been decided meanwhile.</summary>
internal sealed class EnquiryAskedHandler(BotDb db) : INotice
{
    public string Topic => Topics.EnquiryAsked;

    public async Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct) =>
        await db.EnquiryViewAsync(subject, officerId, ct) is { Enquiry.AnsweredAt: null, Request.Stage: Stage.Submitted } view && await db.Officers.FindAsync([officerId], ct) is { } officer
            ? new Notice(EnquiryCard.ForOfficer(officer.Speaks, view), null)
            : null;
}
