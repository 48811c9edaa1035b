using BotApp.Audit;
using BotApp.Basics;
using BotApp.Faq.Workbook;
using BotApp.Storage;
using BotApp.TextProposals;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Faq;

/// <summary>Proposed entries: new ones and changed ones.</summary>
internal sealed class AnswerProposalStore(BotDb db) : ITextProposalTarget
{
    /// <summary>See <see cref="ITextProposalTarget.AuditName"/>.</summary>
    public const string Name = "faq";

    /// <summary>Shown even when unchanged: without them nobody can judge the rest.</summary>
    private static readonly string[] Texts =
    [
        EntryDetails.QuestionEnglish, EntryDetails.QuestionHindi, EntryDetails.ShortEnglish, EntryDetails.ShortHindi,
        EntryDetails.MoreEnglish, EntryDetails.MoreHindi, EntryDetails.Source,
    ];

    public TextKind Kind => TextKind.Answer;

    public string AuditName => Name;

    /// <param name="row">The entry being changed; null for a new one.</param>
    /// <param name="questionGroup">The group of unanswered questions that it answers.</param>
    public static TextProposal Create(StoredFaqEntry? row, FaqEntry entry, Guid? questionGroup, Guid officerId, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Kind = TextKind.Answer,
        Key = KeyOf(row, entry),
        Before = row is null ? null : FaqSeeds.ToJson(row.Entry),
        After = FaqSeeds.ToJson(entry),
        QuestionGroupId = questionGroup,
        ProposedById = officerId,
        ProposedAt = now,
    };

    /// <summary>The id of an entry; for a new one, which gets its id when it is confirmed, its question.</summary>
    public static string KeyOf(StoredFaqEntry? row, FaqEntry entry) =>
        row?.Id ?? $"new/{AuditLine.SubjectOf("question", entry.Question.English.ToLowerInvariant()):N}";

    public ProposedText Describe(TextProposal proposal)
    {
        var after = FaqSeeds.FromJson(proposal.After);
        var (old, now) = (CellsOf(proposal.Before is { } before ? FaqSeeds.FromJson(before) : null), CellsOf(after));
        var fields = EntryColumns.Layout.Columns.Select(column => column.Field)
            .Where(field => field is not (EntryColumns.Id or EntryColumns.Version))
            .Select(field => field is EntryColumns.Variants
                ? new ProposedField(EntryColumns.LabelOf(field), Without(old[field], now[field]), Without(now[field], old[field]))
                : new ProposedField(EntryColumns.LabelOf(field), old[field], now[field]) { IsContext = Texts.Contains(field) });
        return new ProposedText(
            new Phrase("Answer: ", "उत्तर: ") + after.Question,
            [.. fields.Where(field => field.IsChanged || (field.IsContext && field.After.Length > 0))]);
    }

    public async Task<string?> LiveTextAsync(string key, CancellationToken ct) =>
        await db.FaqEntries.AsNoTracking().FirstOrDefaultAsync(row => row.Id == key, ct) is { } row ? FaqSeeds.ToJson(row.Entry) : null;

    public async Task PublishAsync(TextProposal proposal, DateTimeOffset now, CancellationToken ct)
    {
        var entry = FaqSeeds.FromJson(proposal.After);
        var row = proposal.Before is null ? null : await db.FaqEntries.FirstAsync(one => one.Id == proposal.Key, ct);
        if (row is null)
        {
            var slug = EntryDetails.SlugFor(entry.Question.English);
            entry = entry with { Id = EntriesPlan.UniqueName(slug, await db.EntryIdsAsync(ct)) };
        }

        await db.SaveEntryAsync(row, entry, proposal.ProposedById, now, ct, proposal.DecidedById);
        await db.IncrementFaqRevisionAsync(ct);
        if (proposal.QuestionGroupId is { } group)
        {
            await db.AnswerGroupAsync(group, entry.Id, now, ct);
        }
    }

    private static IReadOnlyDictionary<string, string> CellsOf(FaqEntry? entry) => entry is null
        ? EntryColumns.Layout.Columns.ToDictionary(column => column.Field, _ => "")
        : EntryLine.ToCells(new StoredFaqEntry { Id = entry.Id, Entry = entry });

    /// <summary>The lines that only the first has.</summary>
    private static string Without(string lines, string others) => string.Join('\n', lines.Split('\n').Except(others.Split('\n')));
}
