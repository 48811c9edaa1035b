using BotApp.Audit;
using BotApp.Conversation;
using BotApp.Requests.Proofs.Opening;
using BotApp.Storage;

namespace BotApp.Consolidation;

/// <summary>Offers the cell one-time links to the scans of a batch, named as in its mail; each opening is audited.</summary>
internal sealed class OpenBatchDocumentsHandler(BotDb db, DocumentLinks addresses) : IHandle<OpenBatchDocuments>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (!turn.IsCell || await db.BatchViewAsync(inputs.Id(OpenBatch.Batch), track: false, ct) is not { } view)
        {
            return Reply.GoOnTo<ShowMenu>();
        }

        if (!addresses.AreKnown)
        {
            return new Reply.Say(new DocumentsNotServed().Words, turn.Language);
        }

        var scans = DispatchPlan.NameScans(await VisibleLinesAsync(view, turn, ct), DispatchPlan.DocumentOf(view.Batch.Kind));
        var skip = Math.Clamp(inputs.Number(OpenBatchDocuments.Skip) ?? 0, 0, scans.Count);
        var (code, links) = (OpeningCode.New(), new List<DocumentLink>());
        foreach (var scan in scans.Skip(skip).Take(BatchCard.ScansShown))
        {
            var (pass, token) = DocumentPass.Issue(scan.Proof.Id, turn.Officer.Id, code, turn.Now);
            db.DocumentPasses.Add(pass);
            links.Add(new DocumentLink(scan.Name, addresses.For(token)));
        }

        db.Audit.Add(AuditLine.Note("document.offered", view.Batch.Id, turn.Officer.Id, turn.Now, $"{links.Count}"));
        return await db.SaveAsync(turn.Now, ct)
            ? BatchCard.Documents(turn.Language, view.Batch, links, skip, scans.Count, code, turn.Now + DocumentPass.Lifetime)
            : new Reply.Say(new Requests.SomeoneWasFaster().Words, turn.Language);
    }

    private async Task<List<BatchLine>> VisibleLinesAsync(BatchView view, Turn turn, CancellationToken ct)
    {
        var visible = new List<BatchLine>();
        foreach (var line in view.Lines)
        {
            if (await db.MaySeeScansAsync(line.Request, turn.Officer.Id, turn.Now, ct))
            {
                visible.Add(line);
            }
        }

        return visible;
    }
}
