using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>Tells trouble with the database from a mistake of ours.</summary>
public static class DatabaseFault
{
    /// <summary>Whether the database could not be reached or has ended the session; trying again may help.</summary>
    public static bool IsOfDatabase(this Exception fault) =>
        // The second is how the provider says that trying again may help.
        fault is DbException or InvalidOperationException { InnerException: DbException } or DbUpdateException { InnerException: DbException };
}
