using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals.Questions;

internal sealed class AskOfficerHandler(BotDb db) : IActionHandler<AskOfficer>
{
    public async Task<Reply> HandleAsync(AskOfficer action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.DecisionContextAsync(action.Card, turn, ct) is not { Request: var request } context)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        var why = context.Refusal
            ?? (await db.OfficerQueries.AnyAsync(e => e.RequestId == request.Id && e.AnsweredAt == null, ct)
                ? new QueryAlreadyOpen()
                : null);
        if (why is null)
        {
            if (DecisionReason.Parse(inputs.Text(AskOfficer.Text), AskOfficer.Text).IsRefused(out var noText, out var text)
                || !action.Filled)
            {
                return await db.IssueApprovalCardAsync(request.Id, turn, ct) is not { IsWithheld: false } view
                    ? new Reply.Message(new RequestNotFound().Message, turn.Language)
                    : OfficerQueryCard.Ask(turn.Language, view, action.Card, inputs.Text(AskOfficer.Text), action.Filled ? noText : null);
            }

            why = await SaveAsync(request, text, turn, ct);
        }

        return ApprovalCard.ToReply(turn.Language, await db.IssueApprovalCardAsync(request.Id, turn, ct), why);
    }
    /// <summary>Decided, or asked by somebody else in the meantime: nothing is asked.</summary>
    private async Task<Refusal?> SaveAsync(Request request, string text, Turn turn, CancellationToken ct)
    {
        await db.BeginWriteAsync(ct);
        var isOpen = await db.OfficerQueries.AnyAsync(e => e.RequestId == request.Id && e.AnsweredAt == null, ct);
        if (isOpen || !await db.Requests.AnyAsync(r => r.Id == request.Id && r.Version == request.Version, ct))
        {
            await db.CancelWriteAsync();
            return isOpen ? new QueryAlreadyOpen() : new ConcurrentChange();
        }

        var query = new OfficerQuery
        {
            Id = Guid.CreateVersion7(turn.Now),
            RequestId = request.Id,
            AskedById = turn.Officer.Id,
            AskedAt = turn.Now,
            Text = text
        };
        db.OfficerQueries.Add(query);
        db.Audit.Add(AuditLine.Create("question.asked", request.Id, turn.Officer.Id, turn.Now, query.Id.ToString("N")));
        db.Outbox.Add(OutboxMessage.Notify(NotificationTopics.OfficerQueryAsked, query.Id, 1, request.MakerId, turn.Now));
        return await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
    }
}
