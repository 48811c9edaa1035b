using System.Text.Json;
using BotApp.Approvals.Questions;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Opening;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BotApp.Storage;

internal static partial class Mappings
{
    private static void MapRequests(ModelBuilder model, EncryptedColumns encryption)
    {
        model.Entity<Draft>(draft =>
        {
            draft.Property(d => d.Id).ValueGeneratedNever();
            draft.HasIndex(d => new { d.OfficerId, d.Kind, d.CollectsPagesOnly }).IsUnique();
            draft.HasIndex(d => d.TouchedAt);
            draft.Property(d => d.Kind).HasConversion<string>();
            encryption.Converted(draft, d => d.Answers, WriteAnswers, ReadAnswers);
            draft.Property(d => d.Version).IsConcurrencyToken();
        });
        model.Entity<IdentityMark>(mark =>
        {
            mark.HasKey(m => new { m.SourceId, m.PersonId, m.Value, m.IsWhole });
            mark.HasIndex(m => new { m.PersonId, m.Value, m.IsWhole });
            // Namesakes: of a part of a name, only those are read whose whole name it is.
            mark.HasIndex(m => new { m.Value, m.IsWhole, m.PersonId });
            // Look-ups by name, SSO-ID or mobile number read the newest records first: their ids grow with time.
            mark.HasIndex(m => new { m.Value, m.SourceId });
        });
        model.Entity<Request>(request =>
        {
            request.ToTable(table => RequestConstraints.AddTo(table));
            request.Property(r => r.Id).ValueGeneratedNever();
            request.HasIndex(r => r.Number).IsUnique();
            request.HasIndex(r => new { r.MakerId, r.Stage });
            request.HasIndex(r => new { r.SubjectOfficerId, r.Stage });
            request.HasIndex(r => new { r.Stage, r.ClockStart });
            // In queue order.
            request.HasIndex(r => new { r.OfficeId, r.Stage, r.StageSince });
            request.HasIndex(r => new { r.Stage, r.StageSince });
            request.HasIndex(r => r.BatchId);
            request.Property<string?>(PersonBlindIndex);
            request.HasIndex(PersonBlindIndex);
            request.Property<string?>(MobileBlindIndex);
            request.HasIndex(MobileBlindIndex);
            request.Property(r => r.Kind).HasConversion<string>();
            request.Property(r => r.Stage).HasConversion<string>();
            request.Property(r => r.Version).IsConcurrencyToken();
            encryption.Converted(request, r => r.Answers, WriteAnswers, ReadAnswers);
            encryption.Converted(request, r => r.AnswersBefore, WriteAnswers, ReadAnswers);
            encryption.Text(request, r => r.Reason);
            encryption.Text(request, r => r.Outcome);
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
            request.Ignore(r => r.DecidedByIds);
            request.Ignore(r => r.CompletedByIds);
            request.Ignore(r => r.AttachmentOwnerId);
            request.Ignore(r => r.CanBeWithdrawn);
        });
        model.Entity<OneTimeLink>(link =>
        {
            link.HasKey(p => p.Hash);
            link.HasIndex(p => p.ExpiresAt);
        });
        model.Entity<OfficerQuery>(query =>
        {
            query.Property(q => q.Id).ValueGeneratedNever();
            query.HasIndex(q => q.RequestId);
            encryption.Text(query, q => q.Text);
            encryption.Text(query, q => q.Answer);
        });
        model.Entity<Attachment>(attachment =>
        {
            attachment.Property(a => a.Id).ValueGeneratedNever();
            attachment.HasIndex(a => a.RequestId);
            encryption.Text(attachment, a => a.Name);
            attachment.Property(a => a.Format).HasConversion<string>();
        });
    }

    private static string WriteAnswers(Answers answers) => JsonSerializer.Serialize(answers.ByField, (JsonSerializerOptions?)null);
}
