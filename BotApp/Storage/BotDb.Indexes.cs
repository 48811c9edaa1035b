using BotApp.OfficeDirectory;
using BotApp.OfficeDirectory.Duties;
using BotApp.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BotApp.Storage;

/// <summary>
/// What the database stores about encrypted values so that it finds them: blind indexes and identity marks. They are computed before the
/// write lock is acquired, and again under it only for records that have changed since.
/// </summary>
public partial class BotDb
{
    /// <summary>From so many on, added people are written in pages.</summary>
    private const int PageOfMany = 2_000;

    private readonly Dictionary<Guid, DerivedIndexes> _indexes = [];

    /// <summary>
    /// The identity marks of every officer and request that this turn adds or changes, by record: they replace the stored ones in the save,
    /// and already count when the turn asks who may decide.
    /// </summary>
    public ILookup<Guid, IdentityMark> UnsavedIdentityMarks()
    {
        EncryptChanges();
        return ChangeTracker.Entries<Officer>().Where(IdentityIndex.IsChanged).SelectMany(entry => IndexesOf(entry).Marks)
            .Concat(ChangeTracker.Entries<Request>().Where(IdentityIndex.IsChanged).SelectMany(entry => IndexesOf(entry).Marks))
            .ToLookup(mark => mark.SourceId);
    }

    /// <summary>
    /// Adds rows to what the turn saves. Of very many, pages are written in the transaction that <see cref="SaveAsync"/> commits, together
    /// with everything changed so far, and forgotten, so that a directory of the whole service needs no more memory than a page. Audit
    /// lines are added afterwards: they are chained by the save.
    /// </summary>
    public async Task AddManyAsync(IReadOnlyCollection<Officer> officers, CancellationToken ct)
    {
        if (officers.Count <= PageOfMany)
        {
            AddRange(officers);
            return;
        }

        await BeginWriteAsync(ct);
        foreach (var page in officers.Chunk(PageOfMany))
        {
            AddRange(page);
            await SaveIdentityMarksAsync(ct);
            await SaveChangesAsync(ct);
            foreach (var officer in page)
            {
                Entry(officer).State = EntityState.Detached;
                _indexes.Remove(officer.Id);
            }
        }
    }

    private void DeriveIndexes()
    {
        _ = UnsavedIdentityMarks();
        foreach (var entry in ChangeTracker.Entries<Request>().Where(IdentityIndex.IsChanged))
        {
            foreach (var (index, key) in BlindIndex.All.Zip(IndexesOf(entry).BlindKeys))
            {
                entry.Property<string?>(index.Column).CurrentValue = key;
            }
        }
    }

    private async Task SaveIdentityMarksAsync(CancellationToken ct)
    {
        (Guid Id, EntityState State)[] changed =
        [
            .. ChangeTracker.Entries<Officer>().Where(IdentityIndex.IsChanged).Select(entry => (entry.Entity.Id, entry.State)),
            .. ChangeTracker.Entries<Request>().Where(IdentityIndex.IsChanged).Select(entry => (entry.Entity.Id, entry.State)),
        ];
        if (changed.Length > 0)
        {
            await _services.Engine.ReplaceIdentityMarksAsync(
                this,
                [.. changed.Where(source => source.State is EntityState.Modified).Select(source => source.Id)],
                [
                    .. UnsavedIdentityMarks().SelectMany(marks => marks)
                        .Select(mark => new IdentityMarkRow(mark.SourceId, mark.PersonId, mark.Value, mark.IsWhole)),
                ],
                ct);
        }
    }

    private DerivedIndexes IndexesOf(EntityEntry<Officer> entry) => IndexesOf(
        entry.Entity.Id,
        (entry.Entity.Name, entry.Entity.Upn, entry.Entity.SsoId, entry.Entity.MergedIntoId, entry.Entity.ErasedAt),
        () => [.. IdentityIndex.Of(entry.Entity, _services.Cipher)],
        () => []);

    private DerivedIndexes IndexesOf(EntityEntry<Request> entry) => IndexesOf(
        entry.Entity.Id,
        (entry.Entity.SubjectOfficerId, entry.Entity.Answers),
        () => [.. IdentityIndex.Of(entry.Entity, _services.Cipher)],
        () => [.. BlindIndex.All.Select(index =>
            index.KeyOf(entry.Entity.Answers) is { } key ? _services.Cipher.BlindIndex(index.Column, key) : null)]);

    /// <param name="facts">What they are computed from, compared by value.</param>
    private DerivedIndexes IndexesOf(
        Guid source, object facts, Func<IReadOnlyList<IdentityMark>> marks, Func<IReadOnlyList<string?>> blindKeys)
    {
        if (!_indexes.TryGetValue(source, out var known) || !known.Facts.Equals(facts))
        {
            _indexes[source] = known = new DerivedIndexes(facts, marks(), blindKeys());
        }

        return known;
    }

    private sealed record DerivedIndexes(object Facts, IReadOnlyList<IdentityMark> Marks, IReadOnlyList<string?> BlindKeys);
}
