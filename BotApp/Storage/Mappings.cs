using System.Text.Json;
using BotApp.Audit;
using BotApp.Requests;
using BotApp.Storage.Encryption;
using BotApp.Storage.Upgrades;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>Table mappings: keys, indexes, conversions and encrypted columns.</summary>
internal static partial class Mappings
{
    /// <summary>Column of a request: blind index of name and date of birth, to find the same person without decrypting answers.</summary>
    public const string PersonBlindIndex = nameof(PersonBlindIndex);

    /// <summary>The same for the mobile number.</summary>
    public const string MobileBlindIndex = nameof(MobileBlindIndex);

    public static void Map(this ModelBuilder model, EncryptedColumns encryption)
    {
        MapOfficeDirectory(model, encryption);
        MapRequests(model, encryption);
        MapConsolidation(model, encryption);
        MapFaq(model, encryption);
        MapNotifications(model, encryption);
        MapRetention(model, encryption);
        MapCampaigns(model, encryption);

        model.Entity<AuditLine>(audit =>
        {
            audit.Property(line => line.Id).ValueGeneratedNever();
            audit.HasIndex(line => line.Seq).IsUnique();
            audit.HasIndex(line => line.Subject);
        });
        model.Entity<Counter>().HasKey(counter => counter.Name);
        model.Entity<SchemaChange>().HasKey(change => change.MigrationId);
        model.Entity<KeyCheck>(check =>
        {
            check.Property(c => c.Id).ValueGeneratedNever();
            encryption.Text(check, c => c.Value);
        });
    }

    /// <summary>The answers as they are stored, once decrypted.</summary>
    public static Answers ReadAnswers(string json) =>
        Answers.From(JsonSerializer.Deserialize<Dictionary<string, string>>(json, (JsonSerializerOptions?)null)!);
}
