using BotApp.Storage;
using Microsoft.EntityFrameworkCore;

namespace BotApp.OfficeDirectory.Duties;

public static class IdentityQueries
{
    /// <summary>
    /// The officers whose record states one of these facts, not tracked; one who states two of them stands twice. SSO-IDs are stored
    /// encrypted, so their marks find them: reading everybody would take longer the larger the service is.
    /// </summary>
    public static IQueryable<Officer> OfficersStating(this BotDb db, IEnumerable<IdentityFact> facts)
    {
        List<long> values = [.. facts.Select(db.IdentityValueOf).Distinct()];
        return from mark in db.IdentityMarks
               where values.Contains(mark.Value)
               join officer in db.Officers.AsNoTracking() on mark.SourceId equals officer.Id
               select officer;
    }
}
