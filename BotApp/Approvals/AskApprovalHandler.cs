using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals;

/// <summary>Draws the card that asks a head to decide, when it is due: nothing is sent about a request that no longer waits.</summary>
internal sealed class AskApprovalHandler(BotDb db, TimeProvider clock) : INotice
{
    public string Topic => Topics.AskApproval;

    public async Task<Notice?> DrawAsync(Guid subject, Guid officerId, CancellationToken ct)
    {
        var stage = await db.Requests.AsNoTracking().Where(r => r.Id == subject).Select(r => r.Stage).FirstOrDefaultAsync(ct);
        var view = await db.ApprovalViewAsync(subject, officerId, clock.GetUtcNow(), ct);
        var officer = await db.Officers.FindAsync([officerId], ct);
        return view is { CardId: { } card } && stage is Stage.Submitted && officer is not null
            ? new Notice(ApprovalCard.Of(officer.Speaks, view), card)
            : null;
    }

    public async Task<Notice?> RedrawAsync(CardCopy sent, CancellationToken ct)
    {
        var view = await db.ApprovalViewAsync(sent.Subject, sent.OfficerId, clock.GetUtcNow(), ct);
        var officer = await db.Officers.FindAsync([sent.OfficerId], ct);
        return view is not null && officer is not null ? new Notice(ApprovalCard.Of(officer.Speaks, view), sent.Id) : null;
    }
}
