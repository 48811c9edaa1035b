using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Requests;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Approvals.Questions;

internal sealed class AskOfficerHandler(BotDb db) : IHandle<AskOfficer>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        await db.StartWritingAsync(ct);
        if (inputs.Id(ApproveRequest.Card) is not { } card || await db.DecisionDeskAsync(card, turn, ct) is not { Request: var request } desk)
        {
            return new Reply.Say(new NotFound().Words, turn.Language);
        }

        var why = desk.WhyNot ?? (await db.Enquiries.AnyAsync(e => e.RequestId == request.Id && e.AnsweredAt == null, ct) ? new OneQuestionAtATime() : null);
        if (why is null)
        {
            var filled = inputs.Text(AskOfficer.Filled) is not null;
            if (DecisionReason.Parse(inputs, AskOfficer.Text).IsRefused(out var noText, out var text) || !filled)
            {
                return await db.ApprovalNowAsync(request.Id, turn, ct) is not { } view
                    ? new Reply.Say(new NotFound().Words, turn.Language)
                    : EnquiryCard.Ask(turn.Language, view, card, inputs.Text(AskOfficer.Text), filled ? noText : null);
            }

            var enquiry = new Enquiry { Id = Guid.CreateVersion7(turn.Now), RequestId = request.Id, AskedById = turn.Officer.Id, AskedAt = turn.Now, Text = text };
            db.Enquiries.Add(enquiry);
            db.Audit.Add(AuditLine.Note("question.asked", request.Id, turn.Officer.Id, turn.Now, enquiry.Id.ToString("N")));
            db.Outbox.Add(OutboxMessage.Tell(Topics.EnquiryAsked, enquiry.Id, 1, request.MakerId, turn.Now));
            why = await db.SaveAsync(turn.Now, ct) ? null : new SomeoneWasFaster();
        }

        return ApprovalCard.Answer(turn.Language, await db.ApprovalNowAsync(request.Id, turn, ct), why);
    }
}
