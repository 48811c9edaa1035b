using System.Text.Json;
using BotApp.Approvals.Questions;
using BotApp.Audit;
using BotApp.Basics;
using BotApp.Charges;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage.Encryption;
using BotApp.Templates;
using BotApp.Uploads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BotApp.Storage;

/// <summary>Table mappings: keys, indexes, conversions and encrypted columns.</summary>
internal static class Mappings
{
    /// <summary>Column of a request: blind index of name and date of birth, to find the same person without decrypting answers.</summary>
    public const string PersonBlindIndex = nameof(PersonBlindIndex);

    /// <summary>The same for the mobile number.</summary>
    public const string MobileBlindIndex = nameof(MobileBlindIndex);

    public static void Map(this ModelBuilder model, EncryptedColumns encryption)
    {
        MapDirectory(model, encryption);
        MapRequests(model, encryption);
        MapConsolidation(model, encryption);
        MapFaq(model, encryption);
        MapDelivery(model, encryption);

        model.Entity<AuditLine>(audit =>
        {
            audit.Property(line => line.Id).ValueGeneratedNever();
            audit.HasIndex(line => line.Seq).IsUnique();
            audit.HasIndex(line => line.Subject);
        });
        model.Entity<Counter>().HasKey(counter => counter.Name);
    }

    /// <summary>The answers as they are stored, once decrypted.</summary>
    public static Answers ReadAnswers(string json) =>
        Answers.From(JsonSerializer.Deserialize<Dictionary<string, string>>(json, (JsonSerializerOptions?)null)!);

    private static ValueConverter<Answers, byte[]> EncryptedAnswers(EncryptedColumns encryption, string column) =>
        encryption.Converted(column, answers => JsonSerializer.Serialize(answers.ByField, (JsonSerializerOptions?)null), ReadAnswers);

    private static void MapDirectory(ModelBuilder model, EncryptedColumns encryption)
    {
        model.Entity<Officer>(officer =>
        {
            officer.Property(o => o.Id).ValueGeneratedNever();
            officer.HasIndex(o => o.AadObjectId).IsUnique();
            officer.HasIndex(o => o.OfficeId);
            officer.HasIndex(o => o.Status);
            officer.Property(o => o.Designation).HasConversion<string>();
            officer.Property(o => o.SsoId!).HasConversion(encryption.Text("Officer.SsoId"));
            officer.Ignore(o => o.IsKnown);
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
            proposal.ToTable(table =>
            {
                table.HasCheckConstraint(
                    "CK_ChargeProposals_Proposer",
                    """
                    "SuccessorId" IS NULL OR "ProposedById" <> "SuccessorId"
                    """);
                table.HasCheckConstraint(
                    "CK_ChargeProposals_Decider",
                    """
                    "DecidedById" IS NULL
                        OR ("DecidedById" <> "ProposedById" AND ("SuccessorId" IS NULL OR "DecidedById" <> "SuccessorId"))
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

    private static void MapRequests(ModelBuilder model, EncryptedColumns encryption)
    {
        model.Entity<Draft>(draft =>
        {
            draft.Property(d => d.Id).ValueGeneratedNever();
            draft.HasIndex(d => new { d.OfficerId, d.Kind, d.CollectsPagesOnly }).IsUnique();
            draft.Property(d => d.Kind).HasConversion<string>();
            draft.Property(d => d.Answers).HasConversion(EncryptedAnswers(encryption, "Draft.Answers"));
            draft.Property(d => d.Version).IsConcurrencyToken();
        });
        model.Entity<IdentityMark>(mark =>
        {
            mark.HasKey(m => new { m.SourceId, m.PersonId, m.Value, m.IsWhole });
            mark.HasIndex(m => new { m.PersonId, m.Value });
        });
        model.Entity<Request>(request =>
        {
            request.ToTable(table => RequestConstraints.AddTo(table));
            request.Property(r => r.Id).ValueGeneratedNever();
            request.HasIndex(r => r.Number).IsUnique();
            request.HasIndex(r => new { r.MakerId, r.Stage });
            request.HasIndex(r => new { r.SubjectOfficerId, r.Stage });
            request.HasIndex(r => new { r.Stage, r.ClockStart });
            request.HasIndex(r => new { r.OfficeId, r.Stage });
            request.HasIndex(r => r.BatchId);
            request.Property<string?>(PersonBlindIndex);
            request.HasIndex(PersonBlindIndex);
            request.Property<string?>(MobileBlindIndex);
            request.HasIndex(MobileBlindIndex);
            request.Property(r => r.Kind).HasConversion<string>();
            request.Property(r => r.Stage).HasConversion<string>();
            request.Property(r => r.Version).IsConcurrencyToken();
            request.Property(r => r.Answers).HasConversion(EncryptedAnswers(encryption, "Request.Answers"));
            request.Property(r => r.AnswersBefore!).HasConversion(EncryptedAnswers(encryption, "Request.AnswersBefore"));
            request.Property(r => r.Reason!).HasConversion(encryption.Text("Request.Reason"));
            request.Property(r => r.Outcome!).HasConversion(encryption.Text("Request.Outcome"));
            request.Property(r => r.FieldsToCorrect).HasConversion(
                fields => JsonSerializer.Serialize(fields, (JsonSerializerOptions?)null),
                json => JsonSerializer.Deserialize<List<string>>(json, (JsonSerializerOptions?)null)!,
                new ValueComparer<IReadOnlyList<string>>(
                    (one, other) => one!.SequenceEqual(other!),
                    fields => fields.Aggregate(0, (hash, field) => HashCode.Combine(hash, field.GetHashCode(StringComparison.Ordinal))),
                    fields => fields));
            request.Ignore(r => r.IsOpen);
            request.Ignore(r => r.IsEscalated);
            request.Ignore(r => r.NeedsNewAttachment);
            request.Ignore(r => r.AcceptsPages);
            request.Ignore(r => r.AttachmentOwnerId);
            request.Ignore(r => r.CanBeWithdrawn);
        });
        model.Entity<OneTimeLink>(pass =>
        {
            pass.HasKey(p => p.Hash);
            pass.HasIndex(p => p.ExpiresAt);
        });
        model.Entity<OfficerQuery>(query =>
        {
            query.Property(e => e.Id).ValueGeneratedNever();
            query.HasIndex(e => e.RequestId);
            query.Property(e => e.Text).HasConversion(encryption.Text("Enquiry.Text"));
            query.Property(e => e.Answer!).HasConversion(encryption.Text("Enquiry.Answer"));
        });
        model.Entity<Attachment>(attachment =>
        {
            attachment.Property(p => p.Id).ValueGeneratedNever();
            attachment.HasIndex(p => p.RequestId);
            attachment.Property(p => p.Name).HasConversion(encryption.Text("Proof.Name"));
            attachment.Property(p => p.Format).HasConversion<string>();
        });
    }

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
            staged.Property(s => s.Name).HasConversion(encryption.Text("StagedWorkbook.Name"));
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
            batch.Property(b => b.Kind).HasConversion<string>();
            batch.Property(b => b.Stage).HasConversion<string>();
            batch.Property(b => b.Version).IsConcurrencyToken();
        });
        model.Entity<RejectedRow>(row =>
        {
            row.HasKey(r => new { r.BatchId, r.RequestId });
            row.HasIndex(r => r.RequestId);
            row.Property(r => r.Reason).HasConversion(encryption.Text("RejectedRow.Reason"));
        });
    }

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
        model.Entity<UnansweredQuestion>(miss =>
        {
            miss.ToTable("FaqMisses");
            miss.Property(m => m.Id).ValueGeneratedNever();
            miss.HasIndex(m => new { m.ClosedAt, m.At });
            miss.HasIndex(m => m.AskerId);
            miss.Property(m => m.Text).HasConversion(encryption.Text("FaqMiss.Text"));
        });
        model.Entity<FaqRating>(opinion =>
        {
            opinion.ToTable("FaqOpinions");
            opinion.HasKey(o => new { o.EntryId, o.OfficerId });
        });
    }

    private static void MapDelivery(ModelBuilder model, EncryptedColumns encryption)
    {
        model.Entity<CardMessage>(card =>
        {
            card.Property(c => c.Id).ValueGeneratedNever();
            card.HasIndex(c => new { c.Subject, c.Topic, c.Version, c.OfficerId }).IsUnique();
            card.HasIndex(c => new { c.OfficerId, c.ActivityId });
            // Everybody's newest digest and escalation card, among many more cards about single requests.
            card.HasIndex(c => new { c.Topic, c.OfficerId, c.Version });
        });
        model.Entity<SavedForm>(form =>
        {
            form.ToTable("SavedForms");
            form.HasKey(f => new { f.OfficerId, f.Form });
            form.Property(f => f.Values).HasConversion(encryption.Text("SavedForm.Values"));
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
        model.Entity<InboxMessage>(processed =>
        {
            processed.HasKey(p => p.Key);
            processed.Property(p => p.Answer!).HasConversion(encryption.Text("Processed.Answer"));
        });
    }

    /// <summary>A whole entry in one column, as JSON in the export format.</summary>
    private sealed class EntryColumn() : ValueConverter<FaqEntry, string>(entry => FaqSeeds.ToJson(entry), json => FaqSeeds.FromJson(json));

    /// <summary>Both languages in one column, as JSON.</summary>
    private sealed class PhraseColumn() : ValueConverter<Phrase, string>(
        phrase => JsonSerializer.Serialize(phrase, (JsonSerializerOptions?)null),
        json => JsonSerializer.Deserialize<Phrase>(json, (JsonSerializerOptions?)null)!);
}
