using BotApp.Approvals.Questions;
using BotApp.Audit;
using BotApp.Campaigns;
using BotApp.Charges;
using BotApp.Consolidation;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Notifications;
using BotApp.Notifications.Cluster;
using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using BotApp.Requests.Attachments;
using BotApp.Requests.Attachments.Opening;
using BotApp.Retention;
using BotApp.Storage.Encryption;
using BotApp.Storage.Upgrades;
using BotApp.TextProposals;
using BotApp.Uploads;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <content>The tables.</content>
public partial class BotDb
{
    public DbSet<Officer> Officers => Set<Officer>();

    public DbSet<Office> Offices => Set<Office>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Charge> Charges => Set<Charge>();

    public DbSet<ChargeProposal> ChargeProposals => Set<ChargeProposal>();

    public DbSet<OfficeSetting> OfficeSettings => Set<OfficeSetting>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<IdentityMark> IdentityMarks => Set<IdentityMark>();

    public DbSet<Request> Requests => Set<Request>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<Template> Templates => Set<Template>();

    public DbSet<StagedWorkbook> StagedWorkbooks => Set<StagedWorkbook>();

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<RejectedRow> RejectedRows => Set<RejectedRow>();

    public DbSet<CardMessage> CardMessages => Set<CardMessage>();

    public DbSet<SavedForm> SavedForms => Set<SavedForm>();

    public DbSet<OfficerQuery> OfficerQueries => Set<OfficerQuery>();

    public DbSet<StoredFaqEntry> FaqEntries => Set<StoredFaqEntry>();

    public DbSet<FaqEntryVersion> FaqVersions => Set<FaqEntryVersion>();

    public DbSet<UnansweredQuestion> UnansweredQuestions => Set<UnansweredQuestion>();

    public DbSet<TextProposal> TextProposals => Set<TextProposal>();

    public DbSet<FaqRating> FaqRatings => Set<FaqRating>();

    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();

    public DbSet<Chat> Chats => Set<Chat>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<InboxMessage> InboxMessages => Set<InboxMessage>();

    public DbSet<AuditLine> Audit => Set<AuditLine>();

    public DbSet<ErasureProposal> ErasureProposals => Set<ErasureProposal>();

    public DbSet<Campaign> Campaigns => Set<Campaign>();

    public DbSet<CampaignMember> CampaignMembers => Set<CampaignMember>();

    public DbSet<LegalHold> LegalHolds => Set<LegalHold>();

    public DbSet<KeyCheck> KeyChecks => Set<KeyCheck>();

    public DbSet<SchemaChange> SchemaChanges => Set<SchemaChange>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<ClusterNode> Nodes => Set<ClusterNode>();
}
