using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.CellQueue;

/// <summary>Completes a work item and notifies the officer. Pressing again changes nothing.</summary>
internal sealed class CompleteWorkItemHandler(BotDb db, OfficeProfile profile) : IActionHandler<CompleteWorkItem>
{
    public async Task<Reply> HandleAsync(CompleteWorkItem action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.Requests.FirstOrDefaultAsync(r => r.Id == action.Request, ct) is not { } request
            || !request.Kind.GoesStraightToCell())
        {
            return Reply.RedirectTo<ShowMenu>();
        }

        if (action.WithRemark && request.Stage is Stage.WithCell)
        {
            return WorkItemCard.RemarkForm(turn.Language, await ViewAsync(request, turn, ct), null);
        }

        var remark = TypedText.Normalize(inputs.Text(CompleteWorkItem.Remark) ?? "");
        if (TypedText.CountCharacters(remark) is > CompleteWorkItem.MaxRemarkLength and var length)
        {
            return WorkItemCard.RemarkForm(
                turn.Language,
                await ViewAsync(request, turn, ct),
                remark,
                new TextTooLong(CompleteWorkItem.Remark, new Phrase("Remark", "अभ्युक्ति"), length, CompleteWorkItem.MaxRemarkLength));
        }

        var why = await CompleteAsync(request, remark.Length > 0 ? remark : null, turn, ct);
        return WorkItemCard.Render(
            turn.Language, await ViewAsync(request, turn, ct), turn.Now, mayFinish: why is null, why, forCell: turn.IsCell);
    }

    private async Task<WorkItemView> ViewAsync(Request request, Turn turn, CancellationToken ct) =>
        (await db.WorkViewAsync(request.Id, turn.Officer.Id, profile, turn.Now, ct))!;

    private async Task<Refusal?> CompleteAsync(Request request, string? remark, Turn turn, CancellationToken ct)
    {
        var facts = await db.DutyFactsAsync([request], turn.Officer.Id, ct);
        if (request.MarkDone(turn.AsCell(), facts, remark, turn.Now).IsRefused(out var why, out var moved))
        {
            return why;
        }

        db.Audit.Add(moved.ToAuditLine());
        db.NotifyStageChange(request, turn.Now);
        await db.RefreshCardsAsync(request.Id, request.Version, turn.Now, ct);
        if (request.ClockStart is not null)
        {
            await db.RefreshEscalationsAsync(turn.Now, ct);
        }

        return await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
    }
}
