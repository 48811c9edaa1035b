using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Screening;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using Microsoft.Extensions.Options;

namespace BotApp.Charges;

/// <summary>Adds files sent in the chat to the proposed change of charge that the person works on.</summary>
internal sealed class AddOfficeOrderHandler(
    BotDb db, IFileDownloader files, ScreeningStore screening, DocumentVault vault, IOptions<DocumentsOptions> limits) : IFileReceiver
{
    public FilePurpose Purpose => FilePurpose.OfficeOrder;

    /// <summary>Files go to what the person worked on last: this proposal or a form.</summary>
    public async Task<bool> AcceptsAsync(IReadOnlyList<IncomingFile> incoming, Turn turn, CancellationToken ct) =>
        turn.Authorities.Any(authority => authority.Role is Role.Cell or Role.SystemsManager)
            && await db.UnsentProposalAsync(turn.Officer.Id, ct) is { } proposal
            && !(await db.CurrentDraftAsync(turn.Officer.Id, ct) is { } draft && draft.TouchedAt > proposal.ProposedAt);

    public async Task<Reply> ReceiveAsync(IReadOnlyList<IncomingFile> incoming, Turn turn, CancellationToken ct)
    {
        var proposal = (await db.UnsentProposalAsync(turn.Officer.Id, ct))!;
        var (added, mistakes) = await vault.ReceiveAsync(
            files,
            screening,
            incoming,
            new AttachmentTarget(proposal.Id, turn.Officer.Id),
            await db.AttachmentsAsync(proposal.Id, ct),
            limits.Value,
            turn.Now,
            ct);
        db.Attachments.AddRange(added);
        db.Audit.AddRange(added.Select(attachment =>
            AuditLine.Create("attachment.added", proposal.Id, turn.Officer.Id, turn.Now, attachment.Id.ToString("N"))));
        proposal.ProposedAt = turn.Now;
        if (!await db.SaveAsync(turn.Now, ct))
        {
            await vault.DiscardAsync(added.Select(attachment => attachment.Id));
            mistakes = [.. mistakes, new ConcurrentChange()];
        }

        return ChargeProposalCard.Attach(
            turn.Language,
            (await db.ChargeProposalViewAsync(proposal.Id, turn.Now, ct))!,
            await db.AttachmentsAsync(proposal.Id, ct),
            mistakes is [] ? null : AttachmentErrors.Summarize(mistakes, added.Count));
    }
}
