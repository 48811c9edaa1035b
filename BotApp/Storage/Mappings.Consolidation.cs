using System.Text.Json;
using BotApp.Consolidation;
using BotApp.Requests;
using BotApp.Storage.Encryption;
using BotApp.Templates;
using BotApp.Uploads;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

internal static partial class Mappings
{
    private static void MapConsolidation(ModelBuilder model, EncryptedColumns encryption)
    {
        model.Entity<Template>(template =>
        {
            template.Property(t => t.Id).ValueGeneratedNever();
            template.HasIndex(t => new { t.Kind, t.Number }).IsUnique();
            template.Property(t => t.Kind).HasConversion<string>();
            template.Property(t => t.Layout).HasConversion(
                layout => JsonSerializer.Serialize(layout, (JsonSerializerOptions?)null),
                json => JsonSerializer.Deserialize<TemplateLayout>(json, (JsonSerializerOptions?)null)!);
        });
        model.Entity<StagedWorkbook>(staged =>
        {
            staged.Property(s => s.Id).ValueGeneratedNever();
            staged.HasIndex(s => s.OfficerId);
            staged.HasIndex(s => s.ReceivedAt);
            encryption.Text(staged, s => s.Name);
            staged.Property(s => s.Kind).HasConversion<string>();
            staged.Property(s => s.Version).IsConcurrencyToken();
            staged.Property(s => s.Layout!).HasConversion(
                layout => JsonSerializer.Serialize(layout, (JsonSerializerOptions?)null),
                json => JsonSerializer.Deserialize<TemplateLayout>(json, (JsonSerializerOptions?)null)!);
        });
        model.Entity<Batch>(batch =>
        {
            batch.Property(b => b.Id).ValueGeneratedNever();
            batch.HasIndex(b => b.Number).IsUnique();
            batch.HasIndex(b => new { b.Stage, b.StageSince });
            batch.HasIndex(b => b.OfficeId);
            batch.Property(b => b.Kind).HasConversion<string>();
            batch.Property(b => b.Stage).HasConversion<string>();
            batch.Property(b => b.Version).IsConcurrencyToken();
        });
        model.Entity<RejectedRow>(row =>
        {
            row.HasKey(r => new { r.BatchId, r.RequestId });
            row.HasIndex(r => r.RequestId);
            encryption.Text(row, r => r.Reason);
        });
    }
}
