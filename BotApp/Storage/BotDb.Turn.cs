using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>What belongs to one turn and ends with it: contexts are pooled.</summary>
public partial class BotDb
{
    /// <summary>The counter that every change of posts, charges and their holders increments, by triggers of the database.</summary>
    internal const string DirectoryCounter = "directory";

    /// <summary>What the turn knew when it began; null for jobs, and once something was written.</summary>
    public TurnStart? Start { get; private set; }

    /// <summary>Whether the connection stays open between two statements.</summary>
    public bool KeepsConnection { get; private set; }

    /// <summary>
    /// From the next statement to the end of the turn the connection stays open: opening costs more than most statements.
    /// </summary>
    public void KeepConnection()
    {
        KeepsConnection = true;
        _services.Engine.KeepConnection(this);
    }

    /// <summary>Gives the connection back before the turn waits for something slow; each further statement opens one again.</summary>
    public Task ReleaseConnectionAsync()
    {
        KeepsConnection = false;
        return Database.CloseConnectionAsync();
    }

    /// <summary>The one object of that type for all contexts of this database.</summary>
    public T Shared<T>() where T : class, new() => _services.Shared<T>();

    /// <summary>
    /// The one object with compiled queries of that type for this model. EF refuses a query that was compiled for another model, and builds
    /// a second one for the same database when its cache has not kept the first.
    /// </summary>
    public T Compiled<T>() where T : class, new() =>
        Model.GetOrAddRuntimeAnnotationValue(typeof(T).FullName!, static (object? _) => new T(), null);

    /// <summary>
    /// Reads in one statement what every turn of a person needs: the person, tracked, with their chat; the version of the directory;
    /// whether a head's question waits for them; whether the pressed message is a recorded card. Null for somebody without a record.
    /// </summary>
    /// <param name="pressedMessage">Teams id of the message whose card was pressed; null without one.</param>
    public async Task<Officer?> BeginTurnAsync(Guid aadObjectId, string? pressedMessage, CancellationToken ct)
    {
        if (await Compiled<TurnQuery>().Read(this, aadObjectId, pressedMessage ?? "", ct) is not { Officer: { } officer } row)
        {
            return null;
        }

        Start = new TurnStart(officer.Id, row.Directory, row.HasOpenQuestion, row.IsRecordedCard);
        return officer;
    }

    /// <summary>
    /// The version of the directory. In a transaction the database is asked, so that nothing under the write lock rests on an older one;
    /// before it, a turn keeps to the version of its beginning, and <see cref="SaveAsync"/> compares.
    /// </summary>
    public async Task<long> DirectoryVersionAsync(CancellationToken ct)
    {
        var isWriting = Database.CurrentTransaction is not null;
        var version = !isWriting && Start is { } start
            ? start.DirectoryVersion
            : await Counters.AsNoTracking()
                .Where(counter => counter.Name == DirectoryCounter)
                .Select(counter => counter.Value)
                .FirstOrDefaultAsync(ct);
        _directoryRead ??= isWriting ? null : version;
        return version;
    }

    public override async ValueTask DisposeAsync()
    {
        await EndTurnAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    public override void Dispose()
    {
        EndTurn();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// The pool hands the context to another turn as soon as its base is disposed, so whatever belongs to this turn ends before. At the
    /// end of the app it disposes every context once more.
    /// </summary>
    private async ValueTask EndTurnAsync()
    {
        try
        {
            if (_writeLock is not null && Database.CurrentTransaction is { } unfinished)
            {
                await unfinished.DisposeAsync();
            }

            if (KeepsConnection)
            {
                await ReleaseConnectionAsync();
            }
        }
        finally
        {
            ForgetTurn();
        }
    }

    private void EndTurn()
    {
        try
        {
            if (_writeLock is not null)
            {
                Database.CurrentTransaction?.Dispose();
            }

            if (KeepsConnection)
            {
                KeepsConnection = false;
                Database.CloseConnection();
            }
        }
        finally
        {
            ForgetTurn();
        }
    }

    private void ForgetTurn()
    {
        (InboxKey, IsRepeatedDelivery, KeepsConnection) = (null, false, false);
        (_readBefore, _rotatedAuditKeys, _directoryRead, Start) = (false, null, null, null);
        _indexes.Clear();
        ReleaseWriteLock();
    }

    private sealed class TurnRow
    {
        public required Officer Officer { get; init; }

        /// <summary>Tracked by being read.</summary>
        public Chat? Chat { get; init; }

        public required long Directory { get; init; }

        public required bool HasOpenQuestion { get; init; }

        public required bool IsRecordedCard { get; init; }
    }

    /// <summary>Every turn begins with it.</summary>
    private sealed class TurnQuery
    {
        public Func<BotDb, Guid, string, CancellationToken, Task<TurnRow?>> Read { get; } = EF.CompileAsyncQuery(
            (BotDb db, Guid aadObjectId, string message, CancellationToken ct) => (
                from officer in db.Officers
                where officer.AadObjectId == aadObjectId
                join chat in db.Chats on officer.AadObjectId equals chat.OfficerId into chats
                from chat in chats.DefaultIfEmpty()
                select new TurnRow
                {
                    Officer = officer,
                    Chat = chat,
                    Directory = db.Counters.Where(counter => counter.Name == DirectoryCounter)
                        .Select(counter => counter.Value)
                        .FirstOrDefault(),
                    HasOpenQuestion = db.Requests.Any(request => request.MakerId == officer.Id
                        && request.Stage == Stage.Submitted
                        && db.OfficerQueries.Any(query => query.RequestId == request.Id && query.AnsweredAt == null)),
                    IsRecordedCard = message != ""
                        && db.CardMessages.Any(card => card.OfficerId == officer.Id && card.ActivityId == message),
                }).FirstOrDefault());
    }
}
