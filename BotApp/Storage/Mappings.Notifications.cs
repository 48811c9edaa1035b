using BotApp.Conversation;
using BotApp.Notifications;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

internal static partial class Mappings
{
    private static void MapNotifications(ModelBuilder model, EncryptedColumns encryption)
    {
        model.Entity<CardMessage>(card =>
        {
            card.Property(c => c.Id).ValueGeneratedNever();
            card.HasIndex(c => new { c.Subject, c.Topic, c.Version, c.OfficerId }).IsUnique();
            card.HasIndex(c => new { c.OfficerId, c.ActivityId });
            card.HasIndex(c => c.CreatedAt);
            // Everybody's newest digest and escalation card, among many more cards about single requests.
            card.HasIndex(c => new { c.Topic, c.OfficerId, c.Version });
        });
        model.Entity<SavedForm>(form =>
        {
            form.ToTable("SavedForms");
            form.HasKey(f => new { f.OfficerId, f.Form });
            form.HasIndex(f => f.SavedAt);
            encryption.Text(form, f => f.Values);
        });
        model.Entity<Chat>(chat =>
        {
            chat.HasKey(c => c.OfficerId);
            // The newest chat of the tenant tells how to reach somebody who never wrote.
            chat.HasIndex(c => c.SeenAt);
        });
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("Outbox");
            message.Property(m => m.Id).ValueGeneratedNever();
            message.Property(m => m.LastFailure).HasConversion<string>();
            message.HasIndex(m => m.DedupKey).IsUnique();
            message.HasIndex(m => new { m.DoneAt, m.DeadAt, m.DueAt });
            message.HasIndex(m => m.ClaimedUntil).HasFilter("\"ClaimedUntil\" IS NOT NULL");
            // Whether a later notification or a waiting refresh about the same subject exists is asked once per card, however long the
            // queue.
            message.HasIndex(m => new { m.Subject, m.OfficerId, m.CreatedAt });
        });
        model.Entity<InboxMessage>(message =>
        {
            message.HasKey(m => m.Key);
            message.HasIndex(m => m.At);
            message.HasIndex(m => m.At, "IX_InboxMessages_Answered").HasFilter("\"Answer\" IS NOT NULL");
            encryption.Text(message, m => m.Answer);
        });
    }
}
