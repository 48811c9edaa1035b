using System.Text.Json;
using BotApp.Basics;
using BotApp.Charges;
using BotApp.OfficeDirectory;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BotApp.Storage;

internal static partial class Mappings
{
    private static void MapOfficeDirectory(ModelBuilder model, EncryptedColumns encryption)
    {
        model.Entity<Officer>(officer =>
        {
            officer.Property(o => o.Id).ValueGeneratedNever();
            officer.HasIndex(o => o.AadObjectId).IsUnique();
            officer.HasIndex(o => o.OfficeId);
            officer.HasIndex(o => o.Status);
            officer.HasIndex(o => o.MergedIntoId);
            officer.HasIndex(o => o.ClosedAt);
            officer.Property(o => o.Designation).HasConversion<string>();
            encryption.Text(officer, o => o.SsoId);
            officer.Ignore(o => o.IsKnown);
            officer.Ignore(o => o.IsClosed);
            officer.Ignore(o => o.PreferredLanguage);
        });
        model.Entity<Office>(office =>
        {
            office.Property(o => o.Id).ValueGeneratedNever();
            office.HasIndex(o => o.Code).IsUnique();
            office.HasIndex(o => o.Name).IsUnique();
            office.Ignore(o => o.DisplayName);
            office.Ignore(o => o.ListName);
            office.Property(o => o.Kind).HasConversion<string>();
        });
        model.Entity<Post>(post =>
        {
            post.Property(p => p.Id).ValueGeneratedNever();
            post.HasIndex(p => p.OfficeId);
            post.HasIndex(p => new { p.Role, p.OfficeId });
            post.Ignore(p => p.DisplayTitle);
            post.Property(p => p.Role).HasConversion<string>();
        });
        model.Entity<OfficeSetting>(setting =>
        {
            setting.HasKey(s => s.Key);
            setting.Property(s => s.Value).IsConcurrencyToken();
        });
        model.Entity<Contact>(contact =>
        {
            contact.HasKey(c => c.Key);
            contact.Property(c => c.Name).HasConversion<PhraseColumn>();
            contact.Property(c => c.For).HasConversion<PhraseColumn>();
            contact.Property(c => c.Note).HasConversion<PhraseColumn>();
            contact.PrimitiveCollection(c => c.Phones);
        });
        model.Entity<ChargeProposal>(proposal =>
        {
            proposal.HasIndex(p => new { p.DecidedAt, p.ProposedAt });
            proposal.ToTable(table =>
            {
                table.HasCheckConstraint(
                    "CK_ChargeProposals_Proposer",
                    """
                    ("SuccessorId" IS NULL OR "ProposedById" <> "SuccessorId") AND ("HolderId" IS NULL OR "ProposedById" <> "HolderId")
                    """);
                table.HasCheckConstraint(
                    "CK_ChargeProposals_Decider",
                    """
                    "DecidedById" IS NULL
                        OR (("ProposedById" IS NULL OR "DecidedById" <> "ProposedById")
                            AND ("SuccessorId" IS NULL OR "DecidedById" <> "SuccessorId")
                            AND ("HolderId" IS NULL OR "DecidedById" <> "HolderId"))
                    """);
                table.HasCheckConstraint(
                    "CK_ChargeProposals_Scans",
                    """
                    "DecidedById" IS NULL OR "Scans" > 0
                    """);
            });
            proposal.Property(p => p.Id).ValueGeneratedNever();
            proposal.HasIndex(p => p.PostId);
            proposal.Property(p => p.Change).HasConversion<string>();
            proposal.Property(p => p.Version).IsConcurrencyToken();
        });
        model.Entity<Charge>(charge =>
        {
            charge.Property(c => c.Id).ValueGeneratedNever();
            charge.HasIndex(c => c.OfficerId);
            charge.HasIndex(c => c.PostId);
            charge.Property(c => c.Kind).HasConversion<string>();
        });
    }

    /// <summary>Both languages in one column, as JSON.</summary>
    private sealed class PhraseColumn() : ValueConverter<Phrase, string>(
        phrase => JsonSerializer.Serialize(phrase, (JsonSerializerOptions?)null),
        json => JsonSerializer.Deserialize<Phrase>(json, (JsonSerializerOptions?)null)!);
}
