using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Activation;

/// <summary>Stores the problem and schedules the question whether it is solved, two working days later.</summary>
internal sealed class ContactedSakshamSevaHandler(BotDb db, OfficeProfile profile) : IActionHandler<ContactedSakshamSeva>
{
    public async Task<Reply> HandleAsync(ContactedSakshamSeva action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.OpenRequestAsync(turn.Officer.Id, RequestKind.Activation, ct) is { } open)
        {
            return ActivationCard.WithCell(turn.Language, open, await db.CurrentHolderAsync(open, turn.Now, ct));
        }

        if (await db.Drafts.FirstOrDefaultAsync(d => d.OfficerId == turn.Officer.Id && d.Kind == RequestKind.Activation, ct) is { } before)
        {
            db.Drafts.Remove(before);
        }

        var due = profile.Calendar.AddWorkingDays(turn.Now, profile.AskSolvedAfterDays);
        var followUp = new Draft
        {
            Id = Guid.CreateVersion7(turn.Now),
            OfficerId = turn.Officer.Id,
            SubjectOfficerId = turn.Officer.Id,
            Kind = RequestKind.Activation,
            Answers = Answers.None
                .With(ActivationFields.Problem, action.Problem.ToString())
                .With(ActivationFields.ContactedOn, Basics.OfficeTime.ToIso(turn.Today)),
        };
        followUp.Touch(turn.Now);
        db.Drafts.Add(followUp);
        db.Audit.Add(AuditLine.Create("activation.contacted", followUp.Id, turn.Officer.Id, turn.Now, action.Problem.ToString()));
        db.Outbox.Add(OutboxMessage.Notify(
            NotificationTopics.ActivationFollowUp,
            followUp.Id,
            followUp.Version,
            turn.Officer.Id,
            turn.Now,
            due));
        await db.SaveAsync(turn.Now, ct);
        return ActivationCard.FollowedUp(turn.Language, due);
    }
}
