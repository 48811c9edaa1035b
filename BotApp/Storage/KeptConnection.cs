using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BotApp.Storage;

/// <summary>
/// EF closes the connection after each statement; one that the turn keeps (<see cref="BotDb.KeepConnection"/>) stays open.
/// </summary>
internal sealed class KeptConnection : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionClosing(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        IsKept(eventData) ? InterceptionResult.Suppress() : result;

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        new(IsKept(eventData) ? InterceptionResult.Suppress() : result);

    private static bool IsKept(ConnectionEventData closing) => closing.Context is BotDb { KeepsConnection: true };
}
