using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>What belongs to one turn and ends with it: contexts are pooled.</summary>
public partial class BotDb
{
    /// <summary>Whether the connection stays open between two statements.</summary>
    public bool KeepsConnection { get; private set; }

    /// <summary>
    /// From the next statement to the end of the turn the connection stays open: opening costs more than most statements.
    /// </summary>
    public void KeepConnection() => KeepsConnection = true;

    /// <summary>Gives the connection back before the turn waits for something slow; each further statement opens one again.</summary>
    public Task ReleaseConnectionAsync()
    {
        KeepsConnection = false;
        return Database.CloseConnectionAsync();
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
        (_readBefore, _rotatedAuditKeys) = (false, null);
        ReleaseWriteLock();
    }
}
