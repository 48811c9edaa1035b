using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace BotApp.Storage;

/// <summary>Distinguishes database faults from programming errors.</summary>
public static class DatabaseFault
{
    /// <summary>Whether the database was unreachable or ended the session; a retry may succeed.</summary>
    public static bool IsDatabaseFault(this Exception fault) =>
        // The provider wraps transient faults in InvalidOperationException.
        fault is DbException or InvalidOperationException { InnerException: DbException }
            or DbUpdateException { InnerException: DbException };
}
