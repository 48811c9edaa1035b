using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.TextProposals;

namespace BotApp.Uploads.DirectoryLoading;

/// <summary>Sends the previewed changes of offices, people and posts to a second person; nothing takes effect before.</summary>
internal sealed class ProposeDirectoryHandler(
    BotDb db, DocumentVault vault, WorkbookReadingQueue reader) : IActionHandler<ProposeDirectory>
{
    public async Task<Reply> HandleAsync(ProposeDirectory action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        if (await db.StagedWorkbookAsync(action.Staged, turn, ct) is not { } staged)
        {
            return WorkbookCard.Refused(turn.Language, new StagedWorkbookMissing());
        }

        if ((await reader.ReadAsync(vault, staged.Id, file => Task.FromResult(DirectorySheet.Read(new MemoryStream(file))), ct))
                .IsRefused(out var why, out var rows)
            || (await db.DirectoryDiffAsync(rows, turn.Now, ct)).IsRefused(out why, out var diff))
        {
            return WorkbookCard.Refused(turn.Language, why);
        }

        var confirmers = await db.TextConfirmersAsync(turn.Officer.Id, turn.Now, ct);
        if (Check(action, inputs, diff, confirmers) is { } unready)
        {
            return DirectoryCard.Preview(turn.Language, staged, diff, unready);
        }

        var proposal = new TextProposal
        {
            Id = Guid.CreateVersion7(turn.Now),
            Kind = TextKind.Directory,
            Key = DirectoryUpdate.Key,
            Before = diff.Changes.Fingerprint,
            After = DirectoryUpdate.From(staged, diff).ToJson(),
            ProposedById = turn.Officer.Id,
            ProposedAt = turn.Now,
        };
        await db.ProposeTextAsync(proposal, DirectoryUpdate.AuditName, confirmers, turn.Now, ct);
        return await db.SaveAsync(turn.Now, ct) ? DirectoryCard.Sent(turn.Language, diff, confirmers) : Reply.RedirectTo(action);
    }

    private static Refusal? Check(ProposeDirectory action, Inputs inputs, DirectoryDiff diff, TextConfirmers confirmers) =>
        diff.Changes.Fingerprint != action.Plan || !diff.ChangesRecords ? new DirectoryChangedMeanwhile()
        : diff.NeedsConfirmation && inputs.Text(ProposeDirectory.Sure) != ProposeDirectory.Yes ? new LargeChangeUnconfirmed()
        : confirmers.All.Count == 0 ? new NobodyToConfirm()
        : null;
}
