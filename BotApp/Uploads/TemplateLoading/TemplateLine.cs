using BotApp.Requests;

namespace BotApp.Uploads.TemplateLoading;

/// <summary>A line of the list of templates.</summary>
/// <param name="InForceFrom">The first day of a version that is not in use as soon as it is loaded.</param>
public sealed record TemplateLine(
    RequestKind Kind, int Number, bool IsSample, int Questions, DateTimeOffset LoadedAt, DateOnly? InForceFrom = null)
{
    /// <summary>Of the versions of one kind the one in use on that day, then those that come into force later.</summary>
    public static IEnumerable<TemplateLine> Shown(IEnumerable<TemplateLine> versions, DateOnly today)
    {
        var all = versions.OrderBy(line => line.Number).ToList();
        var current = all.LastOrDefault(line => line.InForceFrom is null || line.InForceFrom <= today);
        return all.Where(line => line == current || line.Number > (current?.Number ?? 0));
    }
}
