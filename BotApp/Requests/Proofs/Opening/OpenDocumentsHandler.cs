using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Requests.Proofs.Opening;

internal sealed class OpenDocumentsHandler(BotDb db, DocumentLinks addresses) : IHandle<OpenDocuments>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var id = inputs.Id(OpenDocuments.Request);
        if (await db.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct) is not { } request || !await db.MaySeeScansAsync(request, turn.Officer.Id, turn.Now, ct))
        {
            return new Reply.Say(new NotFound().Words, turn.Language);
        }

        if (!addresses.AreKnown)
        {
            return new Reply.Say(new DocumentsNotServed().Words, turn.Language);
        }

        var (code, links) = (OpeningCode.New(), new List<DocumentLink>());
        foreach (var proof in await db.ProofsAsync(request.Id, ct))
        {
            var (pass, token) = DocumentPass.Issue(proof.Id, turn.Officer.Id, code, turn.Now);
            db.DocumentPasses.Add(pass);
            links.Add(new DocumentLink(proof.Name, addresses.For(token)));
        }

        db.Audit.Add(AuditLine.Note("document.offered", request.Id, turn.Officer.Id, turn.Now, $"{links.Count}"));
        return await db.SaveAsync(turn.Now, ct)
            ? DocumentsCard.Of(turn.Language, request, links, code, turn.Now + DocumentPass.Lifetime)
            : new Reply.Say(new SomeoneWasFaster().Words, turn.Language);
    }
}
