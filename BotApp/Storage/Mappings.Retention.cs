using BotApp.Retention;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

internal static partial class Mappings
{
    private static void MapRetention(ModelBuilder model, EncryptedColumns encryption)
    {
        model.Entity<LegalHold>(hold =>
        {
            hold.Property(h => h.Id).ValueGeneratedNever();
            hold.HasIndex(h => new { h.Subject, h.LiftedAt });
            hold.Property(h => h.Reason).HasConversion(encryption.Text("LegalHold.Reason"));
            hold.Property(h => h.LiftReason!).HasConversion(encryption.Text("LegalHold.LiftReason"));
            hold.Property(h => h.Version).IsConcurrencyToken();
        });
    }
}
