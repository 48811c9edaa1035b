using BotApp.Audit;
using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using BotApp.Storage.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BotApp.Storage;

/// <summary>
/// The unit of work of one turn or job. Handlers change objects and call <see cref="SaveAsync"/> once: request, audit lines, outbox rows
/// and the inbox key are saved together or not at all.
/// </summary>
public partial class BotDb(DbContextOptions options) : DbContext(options)
{
    private readonly StorageServices _services = StorageServices.Of(options);
    private IDisposable? _writeLock;
    private AuditKeys? _rotatedAuditKeys;

    /// <summary>Whether the turn changed a request before it began to write: the request may have changed since it was read.</summary>
    private bool _readBefore;

    /// <summary>The oldest version of the directory on which what is saved next rests; null when none was read before the lock.</summary>
    private long? _directoryRead;

    /// <summary>The newest audit line, when the transaction has read it together with something else.</summary>
    private (long Seq, string Hash)? _auditTail;

    /// <summary>Key of the delivery that this turn answers; saved with the first save. Null for jobs.</summary>
    public string? InboxKey { get; set; }

    /// <summary>The keys of the audit chain, newest first; the first one chains what is saved.</summary>
    public AuditKeys AuditKeys => _rotatedAuditKeys ?? _services.Cipher.AuditKeys;

    /// <summary>Non-secret identifiers of the keys in use, active key first.</summary>
    public IReadOnlyList<string> KeyIds => _services.Cipher.KeyIds;

    /// <summary>
    /// Whether what this delivery did is saved already, but no answer: its action draws the current state again.
    /// </summary>
    public bool IsRepeatedDelivery { get; set; }

    internal FieldCipher Cipher => _services.Cipher;

    internal UpgradeGate Gate => _services.Gate;

    /// <summary>From now on the chain goes on under the newest of these keys: a rotation has added it.</summary>
    public void RotateAuditKeys(AuditKeys keys) => _rotatedAuditKeys = keys;

    /// <summary>
    /// Saves everything the turn decided. False means that somebody else changed one of the entities in the meantime, or the directory on
    /// which a change of a request rests: nothing of this turn is saved, and the answer must show the current state.
    /// </summary>
    public async Task<bool> SaveAsync(DateTimeOffset now, CancellationToken ct)
    {
        await BeginWriteAsync(ct);
        _auditTail = null;
        try
        {
            if ((_readBefore || _directoryRead is not null) && await IsStaleAsync(ct))
            {
                await CancelWriteAsync();
                return false;
            }

            if (InboxKey is { } key && InboxMessages.Local.All(row => row.Key != key))
            {
                InboxMessages.Add(new InboxMessage { Key = key, At = now });
            }

            DeriveIndexes();
            await SaveIdentityMarksAsync(ct);
            await ChainAuditAsync(ct);
            await SaveChangesAsync(ct);
            await Database.CommitTransactionAsync(ct);
        }
        catch (DbUpdateException somebodyElse)
            when (somebodyElse is DbUpdateConcurrencyException || _services.Engine.IsUniqueViolation(somebodyElse))
        {
            await CancelWriteAsync();
            return false;
        }
        finally
        {
            ReleaseWriteLock();
        }

        _directoryRead = null;
        _services.Signal.Notify();
        return true;
    }

    /// <summary>Forgets what was changed and not saved; the key of the delivery stays known.</summary>
    public void DiscardUnsaved()
    {
        var saved = InboxMessages.Local.FirstOrDefault(row => row.Key == InboxKey && Entry(row).State is not EntityState.Added);
        ChangeTracker.Clear();
        if (saved is not null)
        {
            AttachRead(saved);
        }
    }

    /// <summary>The <see cref="IdentityMark.Value"/> under which this fact is stored.</summary>
    public long IdentityValueOf(IdentityFact fact) => IdentityIndex.ValueOf(fact, _services.Cipher);

    /// <summary>
    /// Saves what is not a decision (a chat's address, a stored answer) in a save of its own, so that a refused turn does not lose it.
    /// </summary>
    public async Task SaveOutsideTransactionAsync(CancellationToken ct)
    {
        using (await _services.Engine.AcquireWriteLockAsync(ct))
        {
            await SaveChangesAsync(ct);
        }
    }

    /// <summary>Executes one guarded statement outside the unit of work.</summary>
    public async Task ExecuteOutsideTransactionAsync(Func<Task<int>> write, CancellationToken ct)
    {
        Start = null;
        using (await _services.Engine.AcquireWriteLockAsync(ct))
        {
            await write();
        }
    }

    /// <summary>Reads and writes outside the unit of work with no other writer in between, for example "insert if missing".</summary>
    public async Task ExecuteSerializedAsync(Func<Task<int>> readAndWrite, CancellationToken ct)
    {
        Start = null;
        using (await _services.Engine.AcquireWriteLockAsync(ct))
        {
            await using var alone = await Database.BeginTransactionAsync(ct);
            await _services.Engine.SerializeTransactionAsync(this, ct);
            await readAndWrite();
            await alone.CommitAsync(ct);
        }
    }

    /// <summary>
    /// Increments a gapless counter in the transaction that <see cref="SaveAsync"/> commits; a turn that ends without saving rolls it back.
    /// </summary>
    public async Task<long> NextNumberAsync(string counter, CancellationToken ct)
    {
        await BeginWriteAsync(ct);
        var row = await Counters.FindAsync([counter], ct);
        if (row is null)
        {
            Counters.Add(row = new Counter { Name = counter });
        }

        return ++row.Value;
    }

    /// <summary>
    /// Acquires the write lock before reading what the decision depends on, where a stale read would lead to a wrong result rather than a
    /// refused save (numbers, duplicates).
    /// </summary>
    /// <exception cref="BeingUpgradedException">A newer build is taking over; what was sent already is still recorded.</exception>
    public async Task BeginWriteAsync(CancellationToken ct)
    {
        if (Database.CurrentTransaction is not null)
        {
            return;
        }

        Gate.ThrowIfClosed();
        DeriveIndexes();
        _readBefore = ChangeTracker.Entries<Request>().Any(entry => entry.State is EntityState.Modified);
        _writeLock = await _services.Engine.AcquireWriteLockAsync(ct);
        await Database.BeginTransactionAsync(ct);
        await _services.Engine.SerializeTransactionAsync(this, ct);
    }

    /// <summary>
    /// Ends what <see cref="BeginWriteAsync"/> began without saving anything: nobody waits while a refusal is drawn.
    /// </summary>
    public async Task CancelWriteAsync()
    {
        if (Database.CurrentTransaction is not null)
        {
            await Database.RollbackTransactionAsync(CancellationToken.None);
        }

        ReleaseWriteLock();
        DiscardUnsaved();
        (Start, _directoryRead) = (null, null);
    }

    /// <summary>Tracks an unchanged entity that was read by another context or without tracking.</summary>
    public T AttachRead<T>(T entity)
        where T : class
    {
        var entry = Entry(entity);
        entry.State = EntityState.Unchanged;
        EncryptedColumns.EncryptUnchanged(entry);
        return entity;
    }

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        EncryptChanges();
        Start = null;
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        EncryptChanges();
        Start = null;
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Ticks sort alike on every provider and keep every digit, which the audit hashes need.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.Map(new EncryptedColumns(_services.Cipher));

    private void ReleaseWriteLock()
    {
        _writeLock?.Dispose();
        _writeLock = null;
    }

    private void EncryptChanges()
    {
        foreach (var entry in ChangeTracker.Entries().Where(entry => entry.State is not EntityState.Deleted))
        {
            EncryptedColumns.EncryptChanges(entry);
        }
    }

    /// <summary>
    /// Whether a modified request, or the directory by which somebody may modify it, has changed since it was read. The concurrency token
    /// of the request would find the former too, but only as an exception late in the save; of sixteen concurrent decisions, fifteen end
    /// here.
    /// </summary>
    private async Task<bool> IsStaleAsync(CancellationToken ct)
    {
        var seen = ChangeTracker.Entries<Request>().Where(entry => entry.State is EntityState.Modified)
            .ToDictionary(entry => entry.Entity.Id, entry => entry.Property(request => request.Version).OriginalValue);
        if (seen.Count == 0)
        {
            return false;
        }

        var stored = await Requests.Where(request => seen.Keys.Contains(request.Id))
            .Select(request => new
            {
                request.Id,
                request.Version,
                Directory = Counters.Where(counter => counter.Name == DirectoryCounter).Select(counter => counter.Value).FirstOrDefault(),
                LastSeq = Audit.OrderByDescending(line => line.Seq).Select(line => line.Seq).FirstOrDefault(),
                LastHash = Audit.OrderByDescending(line => line.Seq).Select(line => line.Hash).FirstOrDefault(),
            })
            .ToListAsync(ct);
        _auditTail = stored is [{ LastHash: { } hash } one, ..] ? (one.LastSeq, hash) : null;
        return stored.Count != seen.Count
            || stored.Any(request => request.Version != seen[request.Id] || request.Directory != (_directoryRead ?? request.Directory));
    }

    private async Task ChainAuditAsync(CancellationToken ct)
    {
        var added = ChangeTracker.Entries<AuditLine>()
            .Where(entry => entry.State == EntityState.Added)
            .Select(entry => entry.Entity)
            .ToList();
        if (added.Count == 0)
        {
            return;
        }

        var (seq, hash) = _auditTail ?? await AuditTailAsync(ct);
        foreach (var line in added)
        {
            line.Chain(++seq, hash, AuditKeys.Active);
            hash = line.Hash;
        }
    }

    private async Task<(long Seq, string Hash)> AuditTailAsync(CancellationToken ct)
    {
        var last = await Audit.AsNoTracking()
            .OrderByDescending(line => line.Seq)
            .Select(line => new { line.Seq, line.Hash })
            .FirstOrDefaultAsync(ct);
        return (last?.Seq ?? 0, last?.Hash ?? AuditLine.FirstHash);
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
