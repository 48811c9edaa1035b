using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals.Questions;

/// <summary>Stores the answer and raises the request's version, so that the deciders get a card that shows it.</summary>
internal sealed class AnswerEnquiryHandler(BotDb db) : IHandle<AnswerEnquiry>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.StartWritingAsync(ct);
        var id = inputs.Id(AnswerEnquiry.Enquiry);
        if (await db.Enquiries.FirstOrDefaultAsync(e => e.Id == id, ct) is not { } enquiry ||
            await db.Requests.FirstOrDefaultAsync(r => r.Id == enquiry.RequestId && r.MakerId == turn.Officer.Id, ct) is not { } request)
        {
            return new Reply.Say(new NotFound().Words, turn.Language);
        }

        Refusal? why = enquiry.AnsweredAt is null ? null : new AnsweredAlready();
        if (why is null && DecisionReason.Parse(inputs, AnswerEnquiry.Text).IsRefused(out why, out var text) is false && (why = request.HearAnswer(turn.Officer.Id)) is null)
        {
            (enquiry.Answer, enquiry.AnsweredAt) = (text, turn.Now);
            db.Audit.Add(AuditLine.Note("question.answered", request.Id, turn.Officer.Id, turn.Now, enquiry.Id.ToString("N")));
            await db.RefreshCardsAsync(request.Id, request.Version, turn.Now, ct);
            await db.TellDecidersAsync(request, turn.Now, ct);
            why = await db.SaveAsync(turn.Now, ct) ? null : new SomeoneWasFaster();
        }

        return await db.EnquiryViewAsync(id, turn.Officer.Id, ct) is { } view
            ? EnquiryCard.ForOfficer(turn.Language, view, inputs.Text(AnswerEnquiry.Text), why)
            : new Reply.Say(new NotFound().Words, turn.Language);
    }
}
