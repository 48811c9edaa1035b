using System.Text.Json;
using BotApp.Audit;
using BotApp.Basics;
using BotApp.OfficeDirectory;
using BotApp.Storage;
using BotApp.TextProposals;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Contacts;

/// <summary>Proposed changes of the contact list.</summary>
internal sealed class ContactProposalStore(BotDb db) : ITextProposalTarget
{
    /// <summary>See <see cref="ITextProposalTarget.AuditName"/>.</summary>
    public const string Name = "contact";

    public TextKind Kind => TextKind.Contact;

    public string AuditName => Name;

    /// <summary>A change of this contact that waits for a second person; null when nothing changes.</summary>
    public static TextProposal? Create(Contact contact, ContactDetails details, Guid officerId, DateTimeOffset now)
    {
        var (before, after) = (Write(contact, ContactDetails.Of(contact)), Write(contact, details));
        return before == after
            ? null
            : new TextProposal
            {
                Id = Guid.CreateVersion7(now),
                Kind = TextKind.Contact,
                Key = contact.Key,
                Before = before,
                After = after,
                ProposedById = officerId,
                ProposedAt = now,
            };
    }

    public ProposedText Describe(TextProposal proposal)
    {
        var (before, after) = (Read(proposal.Before!), Read(proposal.After));
        return new ProposedText(
            new Phrase("Contact: ", "संपर्क: ") + after.Name,
            [.. before.Details.Fields.Zip(
                after.Details.Fields, (old, now) => new ProposedField(now.Label, old.Text, now.Text))]);
    }

    public async Task<string?> LiveTextAsync(string key, CancellationToken ct) =>
        await db.Contacts.AsNoTracking().FirstOrDefaultAsync(contact => contact.Key == key, ct) is { } contact
            ? Write(contact, ContactDetails.Of(contact))
            : null;

    public async Task PublishAsync(TextProposal proposal, DateTimeOffset now, CancellationToken ct)
    {
        var contact = await db.Contacts.FirstAsync(one => one.Key == proposal.Key, ct);
        var details = Read(proposal.After).Details;
        (contact.Mail, contact.Phones, contact.Note, contact.Source, contact.LastVerifiedOn) =
            (details.Mail, details.Phones, details.Note, details.Source, details.LastVerifiedOn);
        db.Audit.Add(AuditLine.Create(
            "contact.changed",
            AuditLine.SubjectOf(AuditName, contact.Key),
            proposal.DecidedById,
            now,
            $"{contact.Key} proposed by {proposal.ProposedById:N}"));
    }

    private static string Write(Contact contact, ContactDetails details) =>
        JsonSerializer.Serialize(new NamedDetails(contact.Name, details), JsonSerializerOptions.Web);

    private static NamedDetails Read(string json) => JsonSerializer.Deserialize<NamedDetails>(json, JsonSerializerOptions.Web)!;

    private sealed record NamedDetails(Phrase Name, ContactDetails Details);
}
