using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals.Questions;

/// <summary>Stores the answer and raises the request's version, so that the deciders get a card that shows it.</summary>
internal sealed class AnswerOfficerQueryHandler(BotDb db) : IActionHandler<AnswerOfficerQuery>
{
    public async Task<Reply> HandleAsync(AnswerOfficerQuery action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.OfficerQueries.FirstOrDefaultAsync(e => e.Id == action.Query, ct) is not { } query ||
            await db.Requests.FirstOrDefaultAsync(r => r.Id == query.RequestId && r.MakerId == turn.Officer.Id, ct) is not { } request)
        {
            return new Reply.Message(new RequestNotFound().Message, turn.Language);
        }

        Refusal? why = query.AnsweredAt is null ? null : new AlreadyAnswered();
        if (why is null
            && DecisionReason.Parse(action.Answer, AnswerOfficerQuery.Input).IsRefused(out why, out var text) is false
            && (why = request.RecordAnswer(turn.Officer.Id)) is null)
        {
            (query.Answer, query.AnsweredAt) = (text, turn.Now);
            db.Audit.Add(AuditLine.Create("question.answered", request.Id, turn.Officer.Id, turn.Now, query.Id.ToString("N")));
            var deciders = await db.DecidersAsync(request, turn.Now, ct);
            await db.BeginWriteAsync(ct);
            await db.RefreshCardsAsync(request.Id, request.Version, turn.Now, ct);
            db.NotifyDeciders(request, deciders, turn.Now);
            why = await db.SaveAsync(turn.Now, ct) ? null : new ConcurrentChange();
        }

        return await db.OfficerQueryViewAsync(action.Query, turn.Officer.Id, ct) is { } view
            ? OfficerQueryCard.ForOfficer(turn.Language, view, action.Answer, why)
            : new Reply.Message(new RequestNotFound().Message, turn.Language);
    }
}
