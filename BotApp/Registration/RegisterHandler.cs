using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Forms;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Registration;

/// <summary>Adds the person to the directory as self-registered; an existing entry is not changed.</summary>
internal sealed class RegisterHandler(BotDb db) : IActionHandler<Register>
{
    public async Task<Reply> HandleAsync(Register action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (turn.Officer.IsKnown)
        {
            return Reply.RedirectTo(action.Next ?? ActionLink.To<ShowMenu>());
        }

        var questions = RegistrationDetails.Questions(await db.Offices.AsNoTracking().ToListAsync(ct));
        if (RegistrationDetails.Parse(questions, inputs, turn.Today).IsRefused(out var why, out var registration))
        {
            return RegistrationCard.Form(turn.Language, questions, FormAnswers.AsTyped(questions, inputs, Answers.None), action.Next, why);
        }

        var officer = await db.Officers.FirstOrDefaultAsync(o => o.AadObjectId == turn.Caller.AadObjectId, ct);
        if (officer is null)
        {
            db.Officers.Add(officer = turn.Officer);
        }

        (officer.Name, officer.Designation, officer.OfficeId, officer.Status) =
            (registration.Name, registration.Designation, registration.OfficeId, DirectoryStatus.Registered);
        officer.LastLocale = turn.Language;
        db.Audit.Add(AuditLine.Create("officer.registered", officer.Id, officer.Id, turn.Now, registration.OfficeId.ToString("N")));
        await db.ProposeMergeAsync(officer.Id, registration.OfficeId, 0, turn.Now, ct);
        await db.SaveAsync(turn.Now, ct);
        return Reply.RedirectTo(
            action.Next ?? ActionLink.To<ShowMenu>(),
            new Phrase($"You are registered, {officer.Name}.", $"{officer.Name}, आपका पंजीकरण हो गया है।"));
    }
}
