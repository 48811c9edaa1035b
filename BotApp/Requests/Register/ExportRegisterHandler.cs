using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Requests.Proofs.Opening;
using BotApp.Storage;

namespace BotApp.Requests.Register;

/// <summary>Offers a link to the register; the workbook is created when the link is opened.</summary>
internal sealed class ExportRegisterHandler(BotDb db, DocumentLinks addresses) : IHandle<ExportRegister>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.IsCell && !turn.IsSystemsManager)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        if (!addresses.AreKnown)
        {
            return new Reply.Say(new DocumentsNotServed().Words, turn.Language);
        }

        var code = OpeningCode.New();
        var (pass, token) = DocumentPass.Issue(RegisterWorkbookHandler.Name, turn.Officer.Id, code, turn.Now);
        db.DocumentPasses.Add(pass);
        db.Audit.Add(AuditLine.Note("register.offered", turn.Officer.Id, turn.Officer.Id, turn.Now));
        return await db.SaveAsync(turn.Now, ct)
            ? RegisterCard.Offer(turn.Language, await db.OpenRequestsAsync(ct), addresses.For(token), code, pass.ExpiresAt)
            : Reply.GoOnTo<ExportRegister>();
    }
}
