using BotApp.Approvals.Questions;
using BotApp.Audit;
using BotApp.Consolidation;
using BotApp.Consolidation.Loading;
using BotApp.Conversation;
using BotApp.Faq;
using BotApp.Notifications;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using BotApp.Requests.Proofs;
using BotApp.Requests.Proofs.Opening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BotApp.Storage;

/// <summary>
/// The unit of work of one turn or one job. Handlers change objects and call <see cref="SaveAsync"/> once: request, audit lines,
/// outbox rows and the inbox key are stored together or not at all.
/// </summary>
public class BotDb(DbContextOptions options, FieldCipher cipher, IEngine engine, OutboxBell bell) : DbContext(options)
{
    private IDisposable? _turnToWrite;

    public DbSet<Officer> Officers => Set<Officer>();

    public DbSet<Office> Offices => Set<Office>();

    public DbSet<Post> Posts => Set<Post>();

    public DbSet<Charge> Charges => Set<Charge>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Request> Requests => Set<Request>();

    public DbSet<Proof> Proofs => Set<Proof>();

    public DbSet<Template> Templates => Set<Template>();

    public DbSet<StagedWorkbook> StagedWorkbooks => Set<StagedWorkbook>();

    public DbSet<Batch> Batches => Set<Batch>();

    public DbSet<CardCopy> CardCopies => Set<CardCopy>();

    public DbSet<SavedForm> SavedForms => Set<SavedForm>();

    public DbSet<Enquiry> Enquiries => Set<Enquiry>();

    public DbSet<FaqRow> FaqEntries => Set<FaqRow>();

    public DbSet<FaqVersion> FaqVersions => Set<FaqVersion>();

    public DbSet<FaqMiss> FaqMisses => Set<FaqMiss>();

    public DbSet<FaqOpinion> FaqOpinions => Set<FaqOpinion>();

    public DbSet<DocumentPass> DocumentPasses => Set<DocumentPass>();

    public DbSet<Chat> Chats => Set<Chat>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<Processed> Processed => Set<Processed>();

    public DbSet<AuditLine> Audit => Set<AuditLine>();

    public DbSet<Counter> Counters => Set<Counter>();

    public DbSet<Node> Nodes => Set<Node>();

    /// <summary>The delivery that this turn answers; joins the first save. Null for jobs.</summary>
    public string? InboxKey { get; set; }

    internal string CipherKeyId => cipher.KeyId;

    /// <summary>
    /// Stores everything the turn decided. False means that somebody else changed one of the things in the meantime: nothing of this
    /// turn is stored, and the answer must show how it stands now.
    /// </summary>
    public async Task<bool> SaveAsync(DateTimeOffset now, CancellationToken ct)
    {
        var readBefore = Database.CurrentTransaction is null;
        await StartWritingAsync(ct);
        try
        {
            if (readBefore && await IsBehindAsync(ct))
            {
                await Database.RollbackTransactionAsync(CancellationToken.None);
                ChangeTracker.Clear();
                return false;
            }

            if (InboxKey is { } key && Processed.Local.All(row => row.Key != key))
            {
                Processed.Add(new Processed { Key = key, At = now });
            }

            MarkPeople();
            await ChainAuditAsync(ct);
            await SaveChangesAsync(ct);
            await Database.CommitTransactionAsync(ct);
        }
        catch (DbUpdateException somebodyElse) when (somebodyElse is DbUpdateConcurrencyException || engine.IsTaken(somebodyElse))
        {
            await Database.RollbackTransactionAsync(CancellationToken.None);
            ChangeTracker.Clear();
            return false;
        }
        finally
        {
            StopWriting();
        }

        bell.Ring();
        return true;
    }

    /// <summary>
    /// Stores what is no decision (a chat's address, a kept answer), in a save of its own: in the decision's save a refused turn
    /// would lose it.
    /// </summary>
    public async Task SaveAsideAsync(CancellationToken ct)
    {
        using (await engine.EnterAsync(ct))
        {
            await SaveChangesAsync(ct);
        }
    }

    /// <summary>One guarded statement outside the unit of work.</summary>
    public async Task WriteAsideAsync(Func<Task<int>> write, CancellationToken ct)
    {
        using (await engine.EnterAsync(ct))
        {
            await write();
        }
    }

    /// <summary>Reads and writes outside the unit of work what nobody else may write in between, such as "add it if there is none".</summary>
    public async Task WriteAloneAsync(Func<Task<int>> readAndWrite, CancellationToken ct)
    {
        using (await engine.EnterAsync(ct))
        {
            await using var alone = await Database.BeginTransactionAsync(ct);
            await engine.WriteAloneAsync(this, ct);
            await readAndWrite();
            await alone.CommitAsync(ct);
        }
    }

    /// <summary>Raises a gapless counter in the transaction that <see cref="SaveAsync"/> ends; a turn that ends without saving gives it back.</summary>
    public async Task<long> NextNumberAsync(string counter, CancellationToken ct)
    {
        await StartWritingAsync(ct);
        var row = await Counters.FindAsync([counter], ct);
        if (row is null)
        {
            Counters.Add(row = new Counter { Name = counter });
        }

        return ++row.Value;
    }

    /// <summary>
    /// Takes the one place to write before reading what the decision rests on, where a stale read would be wrong rather than only
    /// refused (numbers, duplicates, "is there one already").
    /// </summary>
    public async Task StartWritingAsync(CancellationToken ct)
    {
        if (Database.CurrentTransaction is not null)
        {
            return;
        }

        _turnToWrite = await engine.EnterAsync(ct);
        await Database.BeginTransactionAsync(ct);
        await engine.WriteAloneAsync(this, ct);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        StopWriting();
        GC.SuppressFinalize(this);
    }

    public override void Dispose()
    {
        base.Dispose();
        StopWriting();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Ticks compare and sort alike on every provider, and survive to the last digit, which the audit hashes need.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Map(new Sealing(cipher));

    private void StopWriting()
    {
        _turnToWrite?.Dispose();
        _turnToWrite = null;
    }

    private void MarkPeople()
    {
        foreach (var entry in ChangeTracker.Entries<Request>().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            entry.Property<string?>(Mappings.PersonMark).CurrentValue = PersonKey.Of(entry.Entity.Answers) is { } person ? cipher.Mark(Mappings.PersonMark, person) : null;
            entry.Property<string?>(Mappings.MobileMark).CurrentValue = entry.Entity.Answers[TemplateField.Mobile] is { } mobile ? cipher.Mark(Mappings.MobileMark, mobile) : null;
        }
    }

    /// <summary>
    /// Whether a request to be stored has moved since it was read. The guard of the update would find it too, but as a fault deep in a save
    /// that was made in vain; of sixteen who press at once, fifteen come here.
    /// </summary>
    private async Task<bool> IsBehindAsync(CancellationToken ct)
    {
        var seen = ChangeTracker.Entries<Request>().Where(entry => entry.State is EntityState.Modified)
            .ToDictionary(entry => entry.Entity.Id, entry => entry.Property(request => request.Version).OriginalValue);
        if (seen.Count == 0)
        {
            return false;
        }

        var stored = await Requests.Where(request => seen.Keys.Contains(request.Id)).Select(request => new { request.Id, request.Version }).ToListAsync(ct);
        return stored.Count != seen.Count || stored.Any(request => request.Version != seen[request.Id]);
    }

    private async Task ChainAuditAsync(CancellationToken ct)
    {
        var added = ChangeTracker.Entries<AuditLine>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        if (added.Count == 0)
        {
            return;
        }

        var last = await Audit.AsNoTracking().OrderByDescending(line => line.Seq).Select(line => new { line.Seq, line.Hash }).FirstOrDefaultAsync(ct);
        var (seq, hash) = (last?.Seq ?? 0, last?.Hash ?? AuditLine.FirstHash);
        foreach (var line in added)
        {
            line.Chain(++seq, hash);
            hash = line.Hash;
        }
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
