using BotApp.Faq;
using BotApp.Storage.Encryption;
using BotApp.TextProposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BotApp.Storage;

internal static partial class Mappings
{
    private static void MapFaq(ModelBuilder model, EncryptedColumns encryption)
    {
        model.Entity<StoredFaqEntry>(row =>
        {
            row.ToTable("FaqEntries");
            row.Property(r => r.Entry).HasConversion<EntryColumn>();
            row.Property(r => r.Version).IsConcurrencyToken();
        });
        model.Entity<FaqEntryVersion>(version =>
        {
            version.ToTable("FaqVersions");
            version.Property(v => v.Id).ValueGeneratedNever();
            version.HasIndex(v => new { v.EntryId, v.Number }).IsUnique();
            version.Property(v => v.Entry).HasConversion<EntryColumn>();
        });
        model.Entity<UnansweredQuestion>(question =>
        {
            question.Property(q => q.Id).ValueGeneratedNever();
            question.HasIndex(q => new { q.ClosedAt, q.At });
            question.HasIndex(q => q.AskerId);
            question.HasIndex(q => q.At);
            question.HasIndex(q => q.GroupId);
            encryption.Text(question, q => q.Features);
            encryption.Text(question, q => q.Text);
        });
        model.Entity<TextProposal>(proposal =>
        {
            proposal.ToTable(table =>
            {
                table.HasCheckConstraint(
                    "CK_TextProposals_Decider",
                    """
                    "DecidedById" IS NULL OR "DecidedById" <> "ProposedById"
                    """);
                table.HasCheckConstraint(
                    "CK_TextProposals_Outcome",
                    """
                    "Outcome" IS NULL OR "Outcome" = 'Replaced' OR "DecidedById" IS NOT NULL
                    """);
            });
            proposal.Property(p => p.Id).ValueGeneratedNever();
            proposal.Property(p => p.Kind).HasConversion<string>();
            proposal.Property(p => p.Outcome).HasConversion<string>();
            proposal.HasIndex(p => new { p.Kind, p.Key }).IsUnique().HasFilter("\"Outcome\" IS NULL");
            proposal.Property(p => p.Version).IsConcurrencyToken();
        });
        model.Entity<FaqRating>().HasKey(rating => new { rating.EntryId, rating.OfficerId });
    }

    /// <summary>A whole entry in one column, as JSON in the export format.</summary>
    private sealed class EntryColumn() : ValueConverter<FaqEntry, string>(entry => FaqSeeds.ToJson(entry), json => FaqSeeds.FromJson(json));
}
