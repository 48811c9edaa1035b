using BotApp.Audit;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using BotApp.Storage.Encryption;
using BotApp.TextProposals;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Uploads.DirectoryLoading;

/// <summary>Proposed directory files: the second person sees names; confirming imports offices, people and posts of the file.</summary>
internal sealed class DirectoryProposalHandler(
    BotDb db, DocumentVault vault, WorkbookReadingQueue reader, TimeProvider clock) : ITextProposalTarget
{
    private List<DirectoryRow> _rows = [];
    private DirectoryDiff? _diff;

    public TextKind Kind => TextKind.Directory;

    public string AuditName => DirectoryUpdate.AuditName;

    public ProposedText Describe(TextProposal proposal)
    {
        var update = DirectoryUpdate.Read(proposal.After);
        return new ProposedText(
            new Phrase("Directory: ", "निर्देशिका: ") + Phrase.Same(update.File),
            [
                .. Field(new("Added", "जोड़े जाएँगे"), update.Added, update.AddedCount),
                .. Field(new("Changed", "बदले जाएँगे"), update.Changed, update.ChangedCount),
            ])
        {
            Caution = new Phrase(
                "Please check the names with the office order or the establishment section, not with the proposer: "
                    + "these people can file requests, and mails go to these addresses.",
                "कृपया नाम प्रस्तावक से नहीं, कार्यालय आदेश अथवा स्थापना अनुभाग से मिलाएँ: "
                    + "ये व्यक्ति अनुरोध कर सकेंगे, और मेल इन्हीं पतों पर जाएँगे।")
                + (update.IsLarge
                    ? new Phrase(
                        " It is more than a tenth of the directory: a wrong or truncated file looks the same.",
                        " यह निर्देशिका के दसवें भाग से अधिक है: ग़लत अथवा अधूरी फ़ाइल भी ऐसी ही दिखती है।")
                    : Phrase.Empty),
            Confirmed = new Phrase("Confirmed: the directory has been updated", "पुष्टि की गई: निर्देशिका अद्यतन कर दी गई"),
        };
    }

    public async Task<Refusal?> PrepareAsync(TextProposal proposal, CancellationToken ct)
    {
        var id = DirectoryUpdate.Read(proposal.After).Staged;
        var staged = await db.StagedWorkbooks.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct);
        if (staged is null || staged.IsExpired(clock.GetUtcNow()))
        {
            return new DirectoryFileGone();
        }

        if ((await reader.ReadAsync(vault, id, file => Task.FromResult(DirectorySheet.Read(new MemoryStream(file))), ct))
            .IsRefused(out var why, out var rows))
        {
            return why;
        }

        _rows = rows;
        return null;
    }

    public async Task<string?> LiveTextAsync(string key, CancellationToken ct)
    {
        if ((await db.DirectoryDiffAsync(_rows, clock.GetUtcNow(), ct)).IsRefused(out _, out _diff))
        {
            return null;
        }

        return _diff.Changes.Fingerprint;
    }

    public async Task PublishAsync(TextProposal proposal, DateTimeOffset now, CancellationToken ct)
    {
        await db.ApplyRecordsAsync(_diff!, ct);
        db.Audit.Add(AuditLine.Create(
            "directory.imported", Guid.Empty, proposal.DecidedById, now, $"{_diff!.AuditDetail} proposed by {proposal.ProposedById:N}"));
    }

    private static IEnumerable<ProposedField> Field(Phrase label, IReadOnlyList<Phrase> lines, int count)
    {
        if (count > 0)
        {
            yield return new ProposedField(
                label + Phrase.Same($" ({count})"),
                "",
                string.Join('\n', lines.Select(line => line.Both())) + (count > lines.Count ? $"\n… {count - lines.Count}" : ""));
        }
    }
}
