using BotApp.Retention;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

internal static partial class Mappings
{
    private static void MapRetention(ModelBuilder model, EncryptedColumns encryption)
    {
        model.Entity<ErasureProposal>(proposal =>
        {
            proposal.ToTable(table => table.HasCheckConstraint(
                "CK_ErasureProposals_Decider",
                """
                "ProposedById" <> "OfficerId" AND ("DecidedById" IS NULL
                    OR ("DecidedById" <> "ProposedById" AND "DecidedById" <> "OfficerId"))
                """));
            proposal.Property(p => p.Id).ValueGeneratedNever();
            proposal.HasIndex(p => p.OfficerId);
            proposal.Property(p => p.Version).IsConcurrencyToken();
        });
        model.Entity<LegalHold>(hold =>
        {
            hold.Property(h => h.Id).ValueGeneratedNever();
            hold.HasIndex(h => new { h.Subject, h.LiftedAt });
            encryption.Text(hold, h => h.Reason);
            encryption.Text(hold, h => h.LiftReason);
            hold.Property(h => h.Version).IsConcurrencyToken();
        });
    }
}
